// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.net.Endpoint;
import java.nio.ByteBuffer;

/** An address that a peer names, for people. */
final class PeerAddress {

    static final int IPV4_BYTES = 4;
    static final int IPV6_BYTES = 16;

    private PeerAddress() {
    }

    /** {@return an IP address with a port} */
    static String of(ByteBuffer address, int port) {
        return new Endpoint(address, port).toString();
    }

    /** {@return the name or address of a host with a port; what a terminal would not show is left out} */
    static String of(String host, String port) {
        String shown = host.replaceAll("[^\\x21-\\x7e]", "?");
        return (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port;
    }
}
