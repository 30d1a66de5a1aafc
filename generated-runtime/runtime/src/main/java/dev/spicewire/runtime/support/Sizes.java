// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

/** Sizes that numbers of a message state, which can be larger than any message: nothing here overflows. */
public final class Sizes {

    /** Two numbers of so many bits can be multiplied with one another and with 64 within a {@code long}. */
    private static final int EXACT_BITS = 28;

    private Sizes() {
    }

    /**
     * Bytes of an image: {@code (bitsPerPixel * width + 7) / 8 * rows}, the rule behind {@code image_size}.
     *
     * @param bitsPerPixel bits of a pixel, 1 to 64
     * @param width        pixels of a row, unsigned
     * @param rows         number of rows, unsigned
     * @return the number of bytes, or {@link Long#MAX_VALUE} where it does not fit a {@code long}
     */
    public static long imageSize(int bitsPerPixel, long width, long rows) {
        if ((width | rows) >>> EXACT_BITS == 0) {
            return (bitsPerPixel * width + 7 >>> 3) * rows;
        }
        return hugeImageSize(bitsPerPixel, width, rows);
    }

    private static long hugeImageSize(int bitsPerPixel, long width, long rows) {
        long wholeBytes = product(bitsPerPixel, width >>> 3);
        return product(sum(wholeBytes, bitsPerPixel * (width & 7) + 7 >>> 3), rows);
    }

    /**
     * {@return the exact sum of two unsigned numbers, or {@link Long#MAX_VALUE} where it does not fit a {@code long}}
     *
     * @param a one
     * @param b the other
     */
    public static long sum(long a, long b) {
        return a < 0 || b < 0 || a + b < 0 ? Long.MAX_VALUE : a + b;
    }

    /**
     * {@return the exact product of two unsigned numbers, or {@link Long#MAX_VALUE} where it does not fit a
     * {@code long}}
     *
     * @param a one
     * @param b the other
     */
    public static long product(long a, long b) {
        if (a < 0 || b < 0) {
            return a == 0 || b == 0 ? 0 : Long.MAX_VALUE;
        }
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high != 0 || low < 0 ? Long.MAX_VALUE : low;
    }
}
