// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** A payload or a string. */
public final class BytesValue implements Value {

    private final byte[] source;
    private final int from;
    private final int to;

    private BytesValue(byte[] source, int from, int to) {
        this.source = source;
        this.from = from;
        this.to = to;
    }

    /** {@return a copy of bytes} */
    public static BytesValue of(byte... bytes) {
        return slice(bytes.clone(), 0, bytes.length);
    }

    /** {@return bytes of an array that nobody changes any more} */
    public static BytesValue slice(byte[] source, int from, int to) {
        return new BytesValue(source, from, to);
    }

    /** {@return the number of bytes} */
    public int size() {
        return to - from;
    }

    /** {@return the bytes, read-only, not copied} */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(source, from, size()).slice().asReadOnlyBuffer();
    }

    /** {@return a copy of the bytes} */
    public byte[] toArray() {
        return Arrays.copyOfRange(source, from, to);
    }

    /** {@return whether one of the bytes is 0} */
    public boolean hasZero() {
        for (int i = from; i < to; i++) {
            if (source[i] == 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BytesValue bytes
                && Arrays.equals(source, from, to, bytes.source, bytes.from, bytes.to);
    }

    @Override
    public int hashCode() {
        return buffer().hashCode();
    }

    /** {@return the bytes in hexadecimal, lower case} */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(source, from, to);
    }
}
