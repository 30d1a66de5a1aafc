// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a WebSocket whose upgrade is not in the capture by its frames. Those of a client are masked and those of a
 * server are not, which shows who is who.
 */
final class UnseenUpgrade {

    /** Among all that can be in the middle of a connection, this has to be more certain than behind a loss. */
    private static final int CERTAIN = 60;

    private final Map<Direction, Stretch> streams;

    UnseenUpgrade(Map<Direction, Stretch> streams) {
        this.streams = streams;
    }

    /**
     * {@return whether client and server have to be swapped, if it is a WebSocket}
     *
     * @param rolesKnown whether it is certain who is the client
     */
    Optional<Boolean> swapped(boolean rolesKnown) {
        int asTaken = score(Direction.CLIENT, Direction.SERVER);
        int swapped = rolesKnown ? 0 : score(Direction.SERVER, Direction.CLIENT);
        return Math.max(asTaken, swapped) < CERTAIN || asTaken == swapped ? Optional.empty()
                : Optional.of(swapped > asTaken);
    }

    private int score(Direction client, Direction server) {
        return score(streams.get(client), true) + score(streams.get(server), false);
    }

    private static int score(Stretch stream, boolean masked) {
        return new FrameSearch(stream, 0, masked).certain().map(FrameChain::score).orElse(0);
    }
}
