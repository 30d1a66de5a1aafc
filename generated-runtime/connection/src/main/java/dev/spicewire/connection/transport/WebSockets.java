// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ByteChannel;
import java.time.Duration;

/**
 * SPICE inside WebSocket, as browsers want it: the bytes are the payload of binary frames, which may be cut anywhere.
 * Neither end collects what the peer sends faster than it is read.
 */
public final class WebSockets {

    /** The sub-protocol. */
    static final String PROTOCOL = "binary";

    private WebSockets() {
    }

    /**
     * {@return the client's end}
     *
     * @param net      a blocking channel to the server, which is closed if there is no WebSocket
     * @param host     the server that is asked for
     * @param resource what is asked for there, such as {@code /}
     * @param most     how long it may take; zero for as long as the server wants
     * @throws WebSocketException if the server refuses, or is none
     * @throws SocketTimeoutException if it takes too long
     * @throws IOException if the connection breaks
     */
    public static ByteChannel client(ByteChannel net, String host, String resource, Duration most)
            throws IOException {
        return Deadline.within(most, net, "no answer to WebSocket from " + host,
                () -> WebSocketClient.open(net, host, resource));
    }

    /**
     * {@return the server's end}
     *
     * @param net  a blocking channel to the client, which is closed if it does not want a WebSocket
     * @param most how long it may take; zero for as long as the client wants
     * @throws WebSocketException if the client asks for something else
     * @throws SocketTimeoutException if it takes too long
     * @throws IOException if the connection breaks
     */
    public static ByteChannel server(ByteChannel net, Duration most) throws IOException {
        requireLibrary();
        return Deadline.within(most, net, "no request for WebSocket", () -> WebSocketServerEnd.accept(net));
    }

    /**
     * Asks for the library that servers need, which is an optional dependency.
     *
     * @throws IOException if it is not there
     */
    public static void requireLibrary() throws IOException {
        try {
            Class.forName("org.java_websocket.WebSocketImpl", false, WebSockets.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IOException("listening for WebSocket takes org.java-websocket:Java-WebSocket on the class path",
                    e);
        }
    }
}
