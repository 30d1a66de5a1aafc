// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who sends a block of the link stage has waited for the one before it: link message, reply, ticket, result, and only
 * then the client's messages. It goes by the times of the packets of a capture in which they are in order; what has to
 * be there first can't be captured later than what answers it.
 */
final class LinkTurns {

    private Optional<Block> before = Optional.empty();

    /**
     * A block of the link stage.
     *
     * @param name for people
     * @param from who sent it
     * @param time when it was captured
     */
    private record Block(String name, Direction from, OptionalLong time) {
    }

    /** Takes the blocks of both sides, each with the time when it was captured, if that is known. */
    static void check(CapturedConnection connection, LinkTimes client, LinkTimes server, Findings findings) {
        LinkTurns turns = new LinkTurns();
        turns.next(new Block("the link message", Direction.CLIENT, client.link()), connection, client, findings);
        turns.next(new Block("the link reply", Direction.SERVER, server.link()), connection, server, findings);
        turns.next(new Block("the ticket", Direction.CLIENT, client.last()), connection, client, findings);
        turns.next(new Block("the link result", Direction.SERVER, server.last()), connection, server, findings);
        if (client.message().isPresent() && isEarlier(client.messageTime(), server.last())) {
            findings.recommendedIfWhole(Rule.LINK_TURNS, client.message().get(), "is sent before the link result");
        }
    }

    private void next(Block block, CapturedConnection connection, LinkTimes side, Findings findings) {
        if (before.filter(earlier -> isEarlier(block.time(), earlier.time())).isPresent()) {
            Place place = new Place(connection.number(), connection.channel().text(), block.from(), "link stage",
                    side.frame(), 0);
            findings.requiredIfWhole(Rule.LINK_TURNS, place, "sends " + block.name() + " before "
                    + before.get().name());
        }
        before = Optional.of(block);
    }

    private static boolean isEarlier(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent() && one.getAsLong() < other.getAsLong();
    }
}
