// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client acknowledges as many messages as it was sent: each ack stands for a window of them, counted from
 * {@code set_ack}, in the setting that its last {@code ack_sync} took over. Whether {@code set_ack} itself counts is
 * left open.
 */
final class AckRule implements StreamRule {

    /** As many settings are kept in mind; a server that makes more is judged no more. */
    private static final int MOST = 4096;

    private final List<Setting> settings = new ArrayList<>();
    private final Map<Long, Acks> acks = new HashMap<>();
    private Optional<Acks> current = Optional.empty();

    /** What a server has set, and how many messages it has sent under it. */
    private static final class Setting {

        private final long generation;
        private final long window;
        private long messages = 1;

        Setting(long generation, long window) {
            this.generation = generation;
            this.window = window;
        }

        long allowed() {
            return window == 0 ? 0 : messages / window;
        }
    }

    /** What a client has acknowledged of a setting. */
    private static final class Acks {

        private long count;
        private Optional<Place> last = Optional.empty();
    }

    @Override
    public void message(SeenMessage message, Findings findings) {
        if (message.from() == Direction.SERVER) {
            ofServer(message);
        } else if (message.isClients("ack_sync")) {
            message.number("generation").ifPresent(this::takeOver);
        } else if (message.isClients("ack")) {
            if (current.isEmpty()) {
                findings.requiredIfWhole(Rule.ACK_WINDOWS, message, "acknowledges a window and has taken over none: "
                        + "there is no ack_sync in front");
                return;
            }
            current.get().count++;
            current.get().last = Optional.of(message.place());
        }
    }

    private void takeOver(long generation) {
        current = Optional.of(acks.size() < MOST ? acks.computeIfAbsent(generation, key -> new Acks()) : new Acks());
    }

    private void ofServer(SeenMessage message) {
        if (!settings.isEmpty()) {
            settings.get(settings.size() - 1).messages++;
        }
        if (message.isServers("set_ack") && message.number("window").isPresent() && settings.size() < MOST) {
            settings.add(new Setting(message.number("generation").orElse(0), message.number("window").getAsLong()));
        }
    }

    @Override
    public void end(Findings findings) {
        if (settings.size() == MOST) {
            return;
        }
        acks.forEach((generation, taken) -> {
            List<Setting> under = settings.stream().filter(one -> one.generation == generation).toList();
            long allowed = under.stream().mapToLong(Setting::allowed).sum();
            if (!under.isEmpty() && taken.count > allowed) {
                taken.last.ifPresent(place -> findings.requiredIfWhole(Rule.ACK_WINDOWS, place,
                        "is ack " + taken.count + " of generation " + generation + "; the messages sent under it are "
                                + "worth " + allowed));
            }
        });
    }
}
