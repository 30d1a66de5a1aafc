// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import dev.spicewire.proto.model.ArrayLength;

/**
 * The number of elements that the members of a container demand. Unsigned 64-bit, and 2^64 - 1 for all that is larger:
 * no body is as large, so that comparing with what is left gives what exact arithmetic would.
 */
public final class Lengths {

    private static final long LARGEST = -1;

    private Lengths() {
    }

    /**
     * {@return the number of elements}
     *
     * @throws IllegalArgumentException if the length depends on more than members
     */
    public static long elements(ArrayLength length, LengthScope scope) {
        if (length instanceof ArrayLength.Constant constant) {
            return constant.count();
        } else if (length instanceof ArrayLength.Counted counted) {
            return scope.unsigned(counted.member());
        } else if (length instanceof ArrayLength.Sum sum) {
            return sum.members().stream().mapToLong(scope::unsigned).reduce(0, Lengths::plus);
        } else if (length instanceof ArrayLength.ImageSize image) {
            return times(rowBytes(image.bitsPerPixel(), scope.unsigned(image.width())), scope.unsigned(image.rows()));
        }
        throw new IllegalArgumentException("no member counts the elements of " + length);
    }

    /** {@return (bitsPerPixel * width + 7) / 8, of which the product can have more than 64 bits} */
    private static long rowBytes(long bitsPerPixel, long width) {
        return plus(times(bitsPerPixel, width >>> 3), bitsPerPixel * (width & 7) + 7 >>> 3);
    }

    static long plus(long a, long b) {
        return Long.compareUnsigned(a, LARGEST - b) > 0 ? LARGEST : a + b;
    }

    /** {@return the product, or 2^64 - 1 where it is larger} */
    public static long times(long a, long b) {
        return a != 0 && Long.compareUnsigned(b, Long.divideUnsigned(LARGEST, a)) > 0 ? LARGEST : a * b;
    }
}
