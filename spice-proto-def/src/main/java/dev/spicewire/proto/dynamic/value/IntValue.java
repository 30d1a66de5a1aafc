// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import java.math.BigInteger;

/**
 * An integer from -2^63 to 2^64 - 1, which covers every integer type of the language. Two are equal when the numbers
 * are.
 *
 * @param bits the low 64 bits of the number, two's complement
 * @param wide whether the number is 2^63 or more, so that {@code bits} are unsigned
 */
public record IntValue(long bits, boolean wide) implements Value {

    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final int MOST_BITS = 64;

    /** Drops {@code wide} where the bits don't need it, so that equal numbers are equal values. */
    public IntValue {
        wide = wide && bits < 0;
    }

    /** {@return a signed number} */
    public static IntValue of(long number) {
        return new IntValue(number, false);
    }

    /** {@return an unsigned number} */
    public static IntValue ofUnsigned(long bits) {
        return new IntValue(bits, true);
    }

    /**
     * {@return a number}
     *
     * @throws IllegalArgumentException if it is less than -2^63 or more than 2^64 - 1
     */
    public static IntValue of(BigInteger number) {
        if (number.compareTo(LEAST) < 0 || number.bitLength() > MOST_BITS) {
            throw new IllegalArgumentException(number + " is no integer of 64 bits");
        }
        return new IntValue(number.longValue(), number.signum() > 0);
    }

    /** {@return whether an integer type of that width holds the number} */
    public boolean fits(int width, boolean signed) {
        if (signed) {
            int unused = Long.SIZE - width;
            return !wide && bits << unused >> unused == bits;
        }
        return width == Long.SIZE ? wide || bits >= 0 : !wide && bits >>> width == 0;
    }

    /** {@return the number in decimal} */
    @Override
    public String toString() {
        return wide ? Long.toUnsignedString(bits) : Long.toString(bits);
    }
}
