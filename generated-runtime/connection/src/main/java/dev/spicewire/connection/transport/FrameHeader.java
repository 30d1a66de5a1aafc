// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.nio.ByteBuffer;

/**
 * The header of a WebSocket frame without a mask, as servers send them.
 *
 * @param isLast whether a message ends with the frame
 * @param opcode what the frame is
 * @param length bytes of payload
 */
record FrameHeader(boolean isLast, int opcode, long length) {

    static final int CONTINUATION = 0;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    /** The most bytes of payload of a frame that is not data. */
    static final int MOST_CONTROL_BYTES = 125;
    /** The most bytes of a header with a mask. */
    static final int MOST_BYTES = 14;

    private static final int SHORT_FOLLOWS = 126;
    private static final int LONG_FOLLOWS = 127;
    private static final int LAST = 0x80;
    private static final int RESERVED = 0x70;
    private static final int MASKED = 0x80;

    /** Reads a header. {@return null if it is not whole yet; then nothing is taken} */
    static FrameHeader read(ByteBuffer in) throws WebSocketException {
        if (in.remaining() < 2) {
            return null;
        }
        int first = in.get(in.position()) & 0xff;
        int second = in.get(in.position() + 1) & 0xff;
        if ((first & RESERVED) != 0) {
            throw new WebSocketException("the peer sends a frame with bits of an extension, and none is agreed on");
        }
        if ((second & MASKED) != 0) {
            throw new WebSocketException("the peer sends a masked frame, as only clients do");
        }
        int size = second == LONG_FOLLOWS ? 10 : second == SHORT_FOLLOWS ? 4 : 2;
        if (in.remaining() < size) {
            return null;
        }
        long length = size == 10 ? in.getLong(in.position() + 2)
                : size == 4 ? in.getShort(in.position() + 2) & 0xffff : second;
        in.position(in.position() + size);
        return new FrameHeader((first & LAST) != 0, first & 0xf, length).checked();
    }

    private FrameHeader checked() throws WebSocketException {
        if (length < 0) {
            throw new WebSocketException("the peer sends a frame of more than 2^63 bytes");
        }
        if (isControl() && (!isLast || length > MOST_CONTROL_BYTES)) {
            throw new WebSocketException("the peer sends a frame of type " + opcode + " with " + length
                    + " bytes, where there are at most 125 in one piece");
        }
        return this;
    }

    boolean isControl() {
        return opcode >= CLOSE;
    }

    /** Writes a header with a mask, as clients send them. */
    static void writeMasked(ByteBuffer out, int opcode, int length, int mask) {
        out.put((byte) (LAST | opcode));
        if (length < SHORT_FOLLOWS) {
            out.put((byte) (MASKED | length));
        } else {
            out.put((byte) (MASKED | SHORT_FOLLOWS)).putShort((short) length);
        }
        out.putInt(mask);
    }
}
