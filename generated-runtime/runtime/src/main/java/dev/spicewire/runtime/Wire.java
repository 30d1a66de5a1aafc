// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Little-endian integers in a buffer, at absolute indexes. The buffer's own position, limit and byte order play no part
 * and are never changed. Indexes outside the buffer's limit are an {@link IndexOutOfBoundsException}; validated views
 * never cause one.
 */
public final class Wire {

    private static final VarHandle SHORT =
            MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG =
            MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    static {
        loadSignatures();
    }

    private Wire() {
    }

    /**
     * Looks at the signatures of buffers, which loads the classes that they name. Every access to a buffer goes through
     * a method with one of these classes in its signature, mostly for a {@code null}, and the compiler does not inline
     * such a method until something has loaded the class: each number then costs a call, for as long as the process
     * runs.
     */
    @SuppressWarnings("ReturnValueIgnored")
    private static void loadSignatures() {
        Buffer.class.getDeclaredMethods();
        Buffer.class.getDeclaredFields();
    }

    /**
     * {@return the unsigned byte at an index}
     *
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int uint8(ByteBuffer in, int index) {
        return in.get(index) & 0xff;
    }

    /**
     * {@return the signed byte at an index}
     *
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int int8(ByteBuffer in, int index) {
        return in.get(index);
    }

    /**
     * {@return the unsigned 16-bit integer at an index}
     *
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int uint16(ByteBuffer in, int index) {
        return (short) SHORT.get(in, index) & 0xffff;
    }

    /**
     * {@return the signed 16-bit integer at an index}
     *
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int int16(ByteBuffer in, int index) {
        return (short) SHORT.get(in, index);
    }

    /**
     * {@return the unsigned 32-bit integer at an index}
     *
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static long uint32(ByteBuffer in, int index) {
        return (int) INT.get(in, index) & 0xffff_ffffL;
    }

    /**
     * {@return the signed 32-bit integer at an index}
     *
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static int int32(ByteBuffer in, int index) {
        return (int) INT.get(in, index);
    }

    /**
     * {@return the 64-bit integer at an index; an unsigned one has its bits in the {@code long}}
     *
     * @param in    the buffer
     * @param index index of its first byte
     */
    public static long int64(ByteBuffer in, int index) {
        return (long) LONG.get(in, index);
    }

    /**
     * Writes the low 8 bits of a value at an index.
     *
     * @param out   the buffer
     * @param index index of its first byte
     * @param value what to write
     */
    public static void put8(ByteBuffer out, int index, long value) {
        out.put(index, (byte) value);
    }

    /**
     * Writes the low 16 bits of a value at an index.
     *
     * @param out   the buffer
     * @param index index of its first byte
     * @param value what to write
     */
    public static void put16(ByteBuffer out, int index, long value) {
        SHORT.set(out, index, (short) value);
    }

    /**
     * Writes the low 32 bits of a value at an index.
     *
     * @param out   the buffer
     * @param index index of its first byte
     * @param value what to write
     */
    public static void put32(ByteBuffer out, int index, long value) {
        INT.set(out, index, (int) value);
    }

    /**
     * Writes a 64-bit value at an index.
     *
     * @param out   the buffer
     * @param index index of its first byte
     * @param value what to write
     */
    public static void put64(ByteBuffer out, int index, long value) {
        LONG.set(out, index, value);
    }

    /**
     * A read-only slice that shares the buffer's bytes.
     *
     * @param in     buffer
     * @param index  index of the first byte
     * @param length number of bytes
     * @return a buffer of its own position and limit, position 0
     */
    public static ByteBuffer slice(ByteBuffer in, int index, int length) {
        ByteBuffer slice = in.slice(index, length);
        return slice.isReadOnly() ? slice : slice.asReadOnlyBuffer();
    }
}
