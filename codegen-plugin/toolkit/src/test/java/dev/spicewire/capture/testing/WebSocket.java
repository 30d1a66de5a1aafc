// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.testing;

import java.nio.charset.StandardCharsets;

/** The pieces of a WebSocket connection. */
public final class WebSocket {

    /** First byte of a frame that is a whole binary message. */
    public static final int BINARY = 0x82;

    /** First byte of a ping. */
    public static final int PING = 0x89;

    /** The key that hides what a client sends. */
    private static final byte[] KEY = {1, 2, 3, (byte) 0x80};

    private WebSocket() {
    }

    /** {@return a client's request for a WebSocket} */
    public static byte[] request() {
        return text("GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
    }

    /** {@return a server's agreement} */
    public static byte[] agreement() {
        return text("HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\n\r\n");
    }

    /** {@return ASCII characters as bytes} */
    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return a frame of a server} */
    public static byte[] frame(int first, byte... payload) {
        return length(new Bytes().u8(first), 0, payload.length).bytes(payload).toArray();
    }

    /** {@return a frame of a client} */
    public static byte[] masked(int first, byte... payload) {
        return length(new Bytes().u8(first), 0x80, payload.length).bytes(KEY).bytes(hidden(payload)).toArray();
    }

    private static Bytes length(Bytes frame, int mask, int length) {
        return length < 126 ? frame.u8(mask | length) : length < 65536 ? frame.u8(mask | 126).u16(length)
                : frame.u8(mask | 127).u32(0).u32(length);
    }

    private static byte[] hidden(byte... payload) {
        byte[] hidden = payload.clone();
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] ^= KEY[i % KEY.length];
        }
        return hidden;
    }
}
