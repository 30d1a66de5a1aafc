// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.net.Endpoint;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives each connection ends that no other one of a file has. Connections that look alike, one behind the other or in
 * tunnels at the same time, would be one connection to whoever reads the packets.
 */
final class OwnEnds {

    private static final int FIRST = 49_152;
    private static final int PORTS = 1 << 16;

    private final Set<Ends> used = new HashSet<>();

    /** Both ends of a connection. */
    record Ends(Endpoint client, Endpoint server) {
    }

    /** {@return the ends of a connection, with another port of the client where another connection has them} */
    Ends of(Endpoint client, Endpoint server) {
        Ends ends = new Ends(client, server);
        for (int port = FIRST; port < PORTS && !used.add(ends); port++) {
            ends = new Ends(new Endpoint(client.address(), port), server);
        }
        return ends;
    }
}
