// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.net.Endpoint;
import java.util.HashSet;
import java.util.Set;

/**
 * Client's ends of connections that are open at the same time. Two that look alike, as may be in tunnels, would be one
 * connection to whoever reads the packets.
 */
final class FreePorts {

    private static final int FIRST = 49_152;
    private static final int PORTS = 1 << 16;

    private final Set<Ends> used = new HashSet<>();

    /** Both ends of a connection. */
    record Ends(Endpoint client, Endpoint server) {
    }

    /** {@return the ends of a connection, with another port of the client where they are in use} */
    Ends take(Endpoint client, Endpoint server) {
        Ends ends = new Ends(client, server);
        for (int port = FIRST; port < PORTS && !used.add(ends); port++) {
            ends = new Ends(new Endpoint(client.address(), port), server);
        }
        return ends;
    }

    /** Another connection may have these ends. */
    void release(Ends ends) {
        used.remove(ends);
    }
}
