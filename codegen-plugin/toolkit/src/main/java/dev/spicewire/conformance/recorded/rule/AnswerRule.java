// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A pong repeats the id and the time stamp of a ping, {@code ack_sync} the generation of a {@code set_ack}; there are
 * no more answers than questions. A question without an answer is no fault: a connection may end before it comes.
 */
final class AnswerRule implements StreamRule {

    /** As many open questions are kept in mind; a connection with more is judged no more. */
    private static final int MOST = 1 << 16;

    private final List<Exchange> exchanges = List.of(
            new Exchange("ping", "pong", fields -> part(fields, "id") + " " + part(fields, "timestamp")),
            new Exchange("set_ack", "ack_sync", fields -> part(fields, "generation")));

    /** Questions and answers of one kind. */
    private static final class Exchange {

        private final String question;
        private final String answer;
        private final Function<StructValue, String> key;
        private final Map<String, Long> open = new HashMap<>();
        private final Map<String, Place> answered = new HashMap<>();
        private boolean overflown;

        Exchange(String question, String answer, Function<StructValue, String> key) {
            this.question = question;
            this.answer = answer;
            this.key = key;
        }

        void take(SeenMessage message) {
            boolean asks = message.isServers(question);
            if (!asks && !message.isClients(answer) || message.fields().isEmpty()) {
                return;
            }
            String asked = message.fields().map(key).orElseThrow();
            long left = open.merge(asked, asks ? 1L : -1L, Long::sum);
            if (left == 0) {
                open.remove(asked);
                answered.remove(asked);
            } else if (!asks) {
                answered.put(asked, message.place());
            }
            overflown |= open.size() > MOST;
            if (overflown) {
                open.clear();
                answered.clear();
            }
        }

        void end(Findings findings) {
            if (!overflown) {
                open.forEach((asked, left) -> Optional.ofNullable(answered.get(asked)).filter(place -> left < 0)
                        .ifPresent(place -> findings.requiredIfWhole(Rule.ANSWERS, place,
                                "answers " + asked + ", and no " + question + " asked that")));
            }
        }
    }

    @Override
    public void message(SeenMessage message, Findings findings) {
        exchanges.forEach(exchange -> exchange.take(message));
    }

    @Override
    public void end(Findings findings) {
        exchanges.forEach(exchange -> exchange.end(findings));
    }

    @Override
    public void lost(Direction from) {
        // A connection with a loss is not judged by this rule at all.
    }

    private static String part(StructValue fields, String member) {
        return member + " " + fields.member(member).map(Value::toString).orElse("");
    }
}
