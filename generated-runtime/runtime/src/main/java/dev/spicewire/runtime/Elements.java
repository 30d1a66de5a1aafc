package dev.spicewire.runtime;

import java.nio.ByteBuffer;

/** Copies of array elements from where users have them to the wire, without allocation. */
final class Elements {

    private Elements() {
    }

    /**
     * Writes elements one behind the other.
     *
     * @param source a {@link ByteBuffer}, a {@code byte[]}, an {@code int[]} or a {@code long[]}
     * @param from   index of the first element in it
     * @param count  number of elements
     * @param bytes  size of an element on the wire; 1 for the first two kinds of source
     * @param out    where to write
     * @param at     index of the first byte there
     */
    static void copy(Object source, int from, int count, int bytes, ByteBuffer out, int at) {
        if (source instanceof ByteBuffer payload) {
            out.put(at, payload, from, count);
        } else if (source instanceof byte[] payload) {
            out.put(at, payload, from, count);
        } else {
            for (int i = 0; i < count; i++) {
                put(out, at + i * bytes, bytes, number(source, from + i));
            }
        }
    }

    /** {@return an element of a source} */
    static long number(Object source, int index) {
        if (source instanceof ByteBuffer payload) {
            return payload.get(index);
        } else if (source instanceof byte[] payload) {
            return payload[index];
        }
        return source instanceof int[] numbers ? numbers[index] : ((long[]) source)[index];
    }

    private static void put(ByteBuffer out, int at, int bytes, long value) {
        switch (bytes) {
            case 1 -> Wire.put8(out, at, value);
            case 2 -> Wire.put16(out, at, value);
            case 4 -> Wire.put32(out, at, value);
            default -> Wire.put64(out, at, value);
        }
    }
}
