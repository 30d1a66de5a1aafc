// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Byte strings, put together by hand. */
public final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** {@return bytes of hexadecimal digits; blanks only group them} */
    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /** {@return what stands from the buffer's position to its limit} */
    public static byte[] of(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** {@return all pieces, one after another} */
    public static byte[] concat(byte[]... pieces) {
        Bytes all = new Bytes();
        for (byte[] piece : pieces) {
            all.bytes(piece);
        }
        return all.toArray();
    }

    /** Appends a byte. */
    public Bytes u8(int value) {
        out.write(value);
        return this;
    }

    /** Appends two bytes, big endian. */
    public Bytes u16(int value) {
        return u8(value >> 8).u8(value);
    }

    /** Appends four bytes, big endian. */
    public Bytes u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    /** Appends bytes. */
    public Bytes bytes(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** {@return what was appended} */
    public byte[] toArray() {
        return out.toByteArray();
    }
}
