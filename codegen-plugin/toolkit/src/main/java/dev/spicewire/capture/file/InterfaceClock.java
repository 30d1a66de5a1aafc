// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * How a pcapng interface counts time.
 *
 * @param ticksPerSecond ticks of a second
 * @param offset         seconds to add
 */
record InterfaceClock(BigInteger ticksPerSecond, long offset) {

    private static final int RESOLUTION = 9;
    private static final int OFFSET = 14;
    private static final int BINARY = 0x80;
    private static final int OPTION_HEADER_BYTES = 4;
    private static final BigInteger NANOSECONDS = BigInteger.TEN.pow(9);
    private static final BigInteger MICROSECONDS = BigInteger.TEN.pow(6);

    /**
     * Reads the options of an interface; what is cut off or unknown is passed over.
     *
     * @param options the options from position to limit, in the order of their section
     */
    static InterfaceClock of(ByteBuffer options) {
        BigInteger ticks = MICROSECONDS;
        long offset = 0;
        int at = options.position();
        while (at + OPTION_HEADER_BYTES <= options.limit()) {
            int code = options.getShort(at) & 0xffff;
            int length = options.getShort(at + 2) & 0xffff;
            int value = at + OPTION_HEADER_BYTES;
            if (code == 0 || value + length > options.limit()) {
                break;
            } else if (code == RESOLUTION && length == 1) {
                ticks = ticks(options.get(value) & 0xff);
            } else if (code == OFFSET && length == Long.BYTES) {
                offset = options.getLong(value);
            }
            at = value + (length + 3) / 4 * 4;
        }
        return new InterfaceClock(ticks, offset);
    }

    private static BigInteger ticks(int resolution) {
        return (resolution & BINARY) == 0 ? BigInteger.TEN.pow(resolution) : BigInteger.TWO.pow(resolution & ~BINARY);
    }

    /** {@return nanoseconds since 1970, nothing where 64 bits can't hold them} */
    OptionalLong nanoseconds(int high, int low) {
        BigInteger count = BigInteger.valueOf(Integer.toUnsignedLong(high)).shiftLeft(Integer.SIZE)
                .or(BigInteger.valueOf(Integer.toUnsignedLong(low)));
        BigInteger time = count.multiply(NANOSECONDS).divide(ticksPerSecond)
                .add(BigInteger.valueOf(offset).multiply(NANOSECONDS));
        return time.bitLength() < Long.SIZE ? OptionalLong.of(time.longValue()) : OptionalLong.empty();
    }
}
