// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.proto.model.Direction;
import java.util.Comparator;

/**
 * One side of a session. A session that migrates has two servers, so a server's address belongs to it.
 *
 * @param session number of the session
 * @param side    which side
 * @param address the server's with its port, the client's without
 */
record Peer(int session, Direction side, String address) implements Comparable<Peer> {

    private static final Comparator<Peer> ORDER = Comparator.comparingInt(Peer::session)
            .thenComparing(peer -> peer.side() == Direction.SERVER).thenComparing(Peer::address);

    static Peer of(CapturedConnection connection, Direction side) {
        String address = side == Direction.SERVER ? connection.server().toString()
                : connection.client().toString().replaceFirst(":[0-9]+$", "");
        return new Peer(connection.session(), side, address);
    }

    @Override
    public int compareTo(Peer other) {
        return ORDER.compare(this, other);
    }
}
