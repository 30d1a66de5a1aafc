// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The header of a frame of a WebSocket (RFC 6455, 5.2).
 *
 * @param first  its first byte: whether the frame is the last of its message, reserved bits, and the opcode
 * @param masked whether a key follows that hides the payload
 * @param length length of the payload; negative if it is longer than a frame can be
 * @param key    the key, 0 if there is none
 * @param bytes  length of the header
 */
record FrameHeader(int first, boolean masked, long length, int key, int bytes) {

    /** Length of the longest. */
    static final int LONGEST = 14;

    /** Longer frames are not believed where headers have to be found. */
    private static final long MOST_PAYLOAD = MessageStream.MAX_BODY;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int RESERVED = 0x70;
    private static final int COMPRESSED = 0x40;
    private static final int FIRST_CONTROL = 8;
    private static final int LAST_OF_DATA = 2;
    private static final int LAST_OF_CONTROL = 10;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    /** {@return the header that bytes start with, if all of it is there} */
    static Optional<FrameHeader> read(ByteBuffer bytes) {
        return read(bytes, true);
    }

    /** {@return the header that bytes start with, if all of it but the key is there: its key is 0} */
    static Optional<FrameHeader> withoutKey(ByteBuffer bytes) {
        return read(bytes, false);
    }

    private static Optional<FrameHeader> read(ByteBuffer bytes, boolean withKey) {
        if (bytes.limit() < 2) {
            return Optional.empty();
        }
        int second = bytes.get(1);
        boolean masked = (second & MASKED) != 0;
        int size = bytesFor(second & EIGHT_BYTES, masked);
        int keyAt = size - (masked ? Integer.BYTES : 0);
        if (bytes.limit() < (withKey ? size : keyAt)) {
            return Optional.empty();
        }
        long length = switch (second & EIGHT_BYTES) {
            case TWO_BYTES -> bytes.getShort(2) & 0xffff;
            case EIGHT_BYTES -> bytes.getLong(2);
            default -> second & EIGHT_BYTES;
        };
        int key = masked && withKey ? bytes.getInt(keyAt) : 0;
        return Optional.of(new FrameHeader(bytes.get(0) & 0xff, masked, length, key, size));
    }

    /** {@return length of the header of a frame without a key, as a sender has to write it} */
    static int bytesOf(long payload) {
        return bytesFor(payload < TWO_BYTES ? (int) payload : payload < 1 << Short.SIZE ? TWO_BYTES : EIGHT_BYTES,
                false);
    }

    private static int bytesFor(int shortLength, boolean masked) {
        int lengthBytes = shortLength == TWO_BYTES ? Short.BYTES : shortLength == EIGHT_BYTES ? Long.BYTES : 0;
        return 2 + lengthBytes + (masked ? Integer.BYTES : 0);
    }

    /** {@return whether a header can start with two bytes; most bytes are told from one at a glance} */
    static boolean canStart(byte first, byte second, boolean masked) {
        return isKnown(first & 0xff) && (second & MASKED) != 0 == masked;
    }

    /** {@return whether the frame that starts with a byte is compressed, if the peers have agreed on that} */
    static boolean isCompressed(byte first) {
        return (first & COMPRESSED) != 0;
    }

    /** {@return whether the payload is a part of the stream inside} */
    boolean isData() {
        return (first & 0x0f) < FIRST_CONTROL;
    }

    /** {@return whether the next data frame continues the message of this one} */
    boolean isContinued() {
        return (first & FINAL) == 0;
    }

    /** {@return whether it continues the message of a data frame before} */
    boolean continues() {
        return (first & 0x0f) == 0;
    }

    /** {@return whether nobody can tell what the frame carries: it is compressed, or no frame} */
    boolean isUnreadable() {
        return !isKnown(first) || length < 0;
    }

    /** {@return whether all of it is as a sender has to write it} */
    boolean fits(boolean mask) {
        boolean shortest = bytes == bytesOf(length) + (masked ? Integer.BYTES : 0);
        boolean size = length >= 0 && length <= (isData() ? MOST_PAYLOAD : TWO_BYTES - 1) && shortest;
        return isKnown(first) && size && masked == mask;
    }

    private static boolean isKnown(int first) {
        int opcode = first & 0x0f;
        boolean control = opcode >= FIRST_CONTROL && opcode <= LAST_OF_CONTROL && (first & FINAL) != 0;
        return (first & RESERVED) == 0 && (opcode <= LAST_OF_DATA || control);
    }
}
