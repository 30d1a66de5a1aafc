// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import dev.spicewire.runtime.support.Body;
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
     * @param heap   array behind the buffer, or {@code null}
     * @param out    where to write
     * @param index  index of the first byte there
     */
    static void copy(Object source, int from, int count, int bytes, byte[] heap, ByteBuffer out, int index) {
        if (source instanceof ByteBuffer payload) {
            Body.copy(heap, out, index, payload, from, count);
        } else if (source instanceof byte[] payload) {
            copy(payload, from, count, heap, out, index);
        } else {
            for (int i = 0; i < count; i++) {
                put(heap, out, index + i * bytes, bytes, number(source, from + i));
            }
        }
    }

    private static void copy(byte[] source, int from, int count, byte[] heap, ByteBuffer out, int index) {
        if (heap != null) {
            System.arraycopy(source, from, heap, index, count);
        } else {
            out.put(index, source, from, count);
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

    private static void put(byte[] heap, ByteBuffer out, int index, int bytes, long value) {
        switch (bytes) {
            case 1 -> Body.put8(heap, out, index, value);
            case 2 -> Body.put16(heap, out, index, value);
            case 4 -> Body.put32(heap, out, index, value);
            default -> Body.put64(heap, out, index, value);
        }
    }
}
