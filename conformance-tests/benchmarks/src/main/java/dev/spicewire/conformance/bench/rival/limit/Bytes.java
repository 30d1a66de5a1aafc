// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.limit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian numbers in a byte array: the fastest access that Java has without flags or internal classes. */
final class Bytes {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Bytes() {
    }

    static int u8(byte[] in, int at) {
        return in[at] & 0xff;
    }

    static int u16(byte[] in, int at) {
        return (short) SHORT.get(in, at) & 0xffff;
    }

    static int i32(byte[] in, int at) {
        return (int) INT.get(in, at);
    }

    static long u32(byte[] in, int at) {
        return (int) INT.get(in, at) & 0xffff_ffffL;
    }

    static long i64(byte[] in, int at) {
        return (long) LONG.get(in, at);
    }

    static void put16(byte[] out, int at, int value) {
        SHORT.set(out, at, (short) value);
    }

    static void put32(byte[] out, int at, long value) {
        INT.set(out, at, (int) value);
    }

    static void put64(byte[] out, int at, long value) {
        LONG.set(out, at, value);
    }

    /** Throws unless a run of bytes lies in the array; all that the readers below check. */
    static void need(byte[] in, int at, long size) {
        if (size > in.length - at || at < 0) {
            throw new IndexOutOfBoundsException(size + " bytes at " + at + " of " + in.length);
        }
    }
}
