// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import dev.spicewire.runtime.Wire;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads and writes a message's body for generated code: little-endian integers at absolute indexes. A body comes as the
 * array behind its buffer, where there is one that may be used, and as the buffer; using the array takes half the time,
 * and makes code that is small enough to be compiled as one. Indexes are those of the array, or else of the buffer.
 * Outside of the array or the buffer's limit they are an {@link IndexOutOfBoundsException}; validated views never cause
 * one.
 *
 * <p>Unsigned reads do not go through the signed ones: each call costs a share of what can be compiled as one method.
 */
public final class Body {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Body() {
    }

    /**
     * {@return the array behind a buffer; {@code null} for direct and read-only ones}
     *
     * @param in the buffer
     */
    public static byte[] heap(ByteBuffer in) {
        return in.hasArray() ? in.array() : null;
    }

    /**
     * {@return the index in the array that a buffer's index 0 has; 0 without an array}
     *
     * @param heap array behind the buffer, or {@code null}
     * @param in   the buffer
     */
    public static int origin(byte[] heap, ByteBuffer in) {
        return heap == null ? 0 : in.arrayOffset();
    }

    /**
     * {@return the unsigned byte at an index}
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int uint8(byte[] heap, ByteBuffer in, int index) {
        return heap != null ? heap[index] & 0xff : Wire.uint8(in, index);
    }

    /**
     * {@return the signed byte at an index}
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int int8(byte[] heap, ByteBuffer in, int index) {
        return heap != null ? heap[index] : in.get(index);
    }

    /**
     * {@return the unsigned 16-bit integer at an index}
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int uint16(byte[] heap, ByteBuffer in, int index) {
        return heap != null ? (short) SHORT.get(heap, index) & 0xffff : Wire.uint16(in, index);
    }

    /**
     * {@return the signed 16-bit integer at an index}
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int int16(byte[] heap, ByteBuffer in, int index) {
        return heap != null ? (short) SHORT.get(heap, index) : Wire.int16(in, index);
    }

    /**
     * {@return the unsigned 32-bit integer at an index}
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static long uint32(byte[] heap, ByteBuffer in, int index) {
        return heap != null ? (int) INT.get(heap, index) & 0xffff_ffffL : Wire.uint32(in, index);
    }

    /**
     * {@return the signed 32-bit integer at an index}
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int int32(byte[] heap, ByteBuffer in, int index) {
        return heap != null ? (int) INT.get(heap, index) : Wire.int32(in, index);
    }

    /**
     * {@return the 64-bit integer at an index; an unsigned one has its bits in the {@code long}}
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static long int64(byte[] heap, ByteBuffer in, int index) {
        return heap != null ? (long) LONG.get(heap, index) : Wire.int64(in, index);
    }

    /**
     * Writes the low 8 bits of a value at an index.
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param out   the buffer
     * @param index index of its first byte
     * @param value what to write
     */
    public static void put8(byte[] heap, ByteBuffer out, int index, long value) {
        if (heap != null) {
            heap[index] = (byte) value;
        } else {
            Wire.put8(out, index, value);
        }
    }

    /**
     * Writes the low 16 bits of a value at an index.
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param out   the buffer
     * @param index index of its first byte
     * @param value what to write
     */
    public static void put16(byte[] heap, ByteBuffer out, int index, long value) {
        if (heap != null) {
            SHORT.set(heap, index, (short) value);
        } else {
            Wire.put16(out, index, value);
        }
    }

    /**
     * Writes the low 32 bits of a value at an index.
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param out   the buffer
     * @param index index of its first byte
     * @param value what to write
     */
    public static void put32(byte[] heap, ByteBuffer out, int index, long value) {
        if (heap != null) {
            INT.set(heap, index, (int) value);
        } else {
            Wire.put32(out, index, value);
        }
    }

    /**
     * Writes a 64-bit value at an index.
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param out   the buffer
     * @param index index of its first byte
     * @param value what to write
     */
    public static void put64(byte[] heap, ByteBuffer out, int index, long value) {
        if (heap != null) {
            LONG.set(heap, index, value);
        } else {
            Wire.put64(out, index, value);
        }
    }

    /**
     * Copies bytes to an index.
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param out   buffer
     * @param index index of the first byte
     * @param bytes where they are
     * @param from  index of the first of them
     * @param count how many
     */
    public static void copy(byte[] heap, ByteBuffer out, int index, ByteBuffer bytes, int from, int count) {
        if (heap != null) {
            bytes.get(from, heap, index, count);
        } else {
            out.put(index, bytes, from, count);
        }
    }

    /**
     * Length of a string that ends with a 0 byte.
     *
     * @param heap  array behind the buffer, or {@code null}
     * @param in    buffer
     * @param index index of the first byte
     * @param limit index behind the last byte that may belong to it
     * @return number of bytes before the 0, or -1 where there is none
     */
    public static int terminator(byte[] heap, ByteBuffer in, int index, int limit) {
        for (int i = index; i < limit; i++) {
            if (int8(heap, in, i) == 0) {
                return i - index;
            }
        }
        return -1;
    }

    /**
     * Reads numbers that stand one behind the other.
     *
     * @param heap   array behind the buffer, or {@code null}
     * @param in     buffer
     * @param index  index of the first
     * @param count  how many
     * @param bytes  size of one
     * @param number how to read one
     * @param <T>    {@link Integer} or {@link Long}
     * @return an immutable list
     */
    public static <T> List<T> list(byte[] heap, ByteBuffer in, int index, int count, int bytes, Number<T> number) {
        List<T> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(number.read(heap, in, index + i * bytes));
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * Reads one number, as the methods of {@link Body} do.
     *
     * @param <T> {@link Integer} or {@link Long}
     */
    @FunctionalInterface
    public interface Number<T> {

        /**
         * {@return the number at an index}
         *
         * @param heap  array behind the buffer, or {@code null}
         * @param in    the buffer
         * @param index index of its first byte
         */
        T read(byte[] heap, ByteBuffer in, int index);
    }
}
