// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Pieces of the agent's conversation: at most 2048 bytes, and no more of them than the other side has granted in all.
 * What a new agent's tokens replace is counted as well, since it may have been used before.
 */
final class AgentTokenRule implements StreamRule {

    private static final int PIECE = 2048;

    /** What a side grants that sets no limit. */
    private static final long UNLIMITED = 0xffff_ffffL;

    private final Map<Direction, Pieces> sides = new EnumMap<>(Direction.class);

    /** What one side was granted and has sent. */
    private static final class Pieces {

        private long granted;
        private boolean limited = true;
        private long sent;
        private Optional<Place> last = Optional.empty();
    }

    @Override
    public void message(SeenMessage message, Findings findings) {
        if (!message.channel().equals("main")) {
            return;
        }
        switch (message.message()) {
            case "agent_data" -> sent(message, findings);
            case "init" -> granted(message, message.number("agent_tokens"));
            case "agent_token", "agent_connected_tokens", "agent_start" ->
                    granted(message, message.number("num_tokens"));
            default -> {
                // It has nothing to do with tokens.
            }
        }
    }

    @Override
    public void end(Findings findings) {
        sides.forEach((from, pieces) -> pieces.last.filter(place -> pieces.limited && pieces.sent > pieces.granted)
                .ifPresent(place -> findings.requiredIfWhole(Rule.AGENT_TOKENS, place, "is piece " + pieces.sent
                        + ", with tokens for " + pieces.granted)));
    }

    private void sent(SeenMessage message, Findings findings) {
        Pieces pieces = sides.computeIfAbsent(message.from(), side -> new Pieces());
        pieces.sent++;
        pieces.last = Optional.of(message.place());
        long size = message.captured().header().size();
        if (size > PIECE) {
            findings.required(Rule.AGENT_TOKENS, message, "has " + size + " bytes; a piece has at most " + PIECE);
        }
    }

    private void granted(SeenMessage message, OptionalLong tokens) {
        Direction other = message.from() == Direction.CLIENT ? Direction.SERVER : Direction.CLIENT;
        Pieces pieces = sides.computeIfAbsent(other, side -> new Pieces());
        tokens.ifPresent(count -> {
            pieces.granted += count;
            pieces.limited &= count != UNLIMITED;
        });
    }
}
