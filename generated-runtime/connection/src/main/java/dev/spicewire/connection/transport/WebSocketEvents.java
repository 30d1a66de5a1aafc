// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.handshake.Handshakedata;

/** What the library tells of a client: why it can't go on. */
final class WebSocketEvents extends WebSocketAdapter {

    private volatile String failure;

    /** {@return why this end has ended the WebSocket, or null} */
    String failure() {
        return failure;
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, ByteBuffer message) {
        // Frames are taken before they are messages.
    }

    @Override
    public void onWebsocketMessage(WebSocket socket, String message) {
        // Text is refused before it is a message.
    }

    @Override
    public void onWebsocketCloseInitiated(WebSocket socket, int code, String reason) {
        failure = reason == null || reason.isEmpty() ? "close code " + code : reason;
    }

    @Override
    public void onWebsocketError(WebSocket socket, Exception error) {
        failure = error.getMessage();
    }

    @Override
    public void onWebsocketOpen(WebSocket socket, Handshakedata request) {
        // Who shakes hands asks.
    }

    @Override
    public void onWebsocketClosing(WebSocket socket, int code, String reason, boolean isPeer) {
        // Who reads asks.
    }

    @Override
    public void onWebsocketClose(WebSocket socket, int code, String reason, boolean isPeer) {
        // Who reads asks.
    }

    @Override
    public void onWriteDemand(WebSocket socket) {
        // Who reads or writes sends what there is, and waits until it is sent.
    }

    @Override
    public InetSocketAddress getLocalSocketAddress(WebSocket socket) {
        return null;
    }

    @Override
    public InetSocketAddress getRemoteSocketAddress(WebSocket socket) {
        return null;
    }
}
