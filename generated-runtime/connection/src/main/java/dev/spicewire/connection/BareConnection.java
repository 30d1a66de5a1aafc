// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelName;
import java.io.IOException;
import java.nio.channels.ByteChannel;

/** Connections without a link, for those who look at what a server makes of bytes. */
public final class BareConnection {

    private BareConnection() {
    }

    /**
     * Connects to a server, over TLS, WebSocket and a proxy as a client does, and sends nothing of SPICE.
     *
     * @param uri     where the server is
     * @param options has the time-out, the servers that are trusted, and the proxy; passwords play no part
     * @return a blocking connection, the caller's to close; TLS shakes hands with the first byte
     * @throws IOException if nobody answers there
     */
    public static ByteChannel to(SpiceUri uri, ClientOptions options) throws IOException {
        return new UriDialer(uri, options.trust(), options.access(), options.timeouts().connect())
                .dial(new ChannelName(ClientSide.MAIN.type(), 0));
    }
}
