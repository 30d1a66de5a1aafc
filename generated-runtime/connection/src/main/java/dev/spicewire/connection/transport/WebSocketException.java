// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;

/** A peer does not speak WebSocket, or not as it should. */
public final class WebSocketException extends IOException {

    private static final long serialVersionUID = 1L;

    WebSocketException(String message, Throwable cause) {
        super(message, cause);
    }

    WebSocketException(String message) {
        super(message);
    }
}
