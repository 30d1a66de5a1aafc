// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/** Durations and rates for people, in decimal digits that are the same everywhere. */
final class Quantity {

    private static final int SECOND_DIGITS = 9;
    private static final int MILLISECOND_DIGITS = 6;
    private static final int SHOWN_DIGITS = 3;

    private Quantity() {
    }

    /** {@return such as {@code 12.345 s}} */
    static String seconds(long nanoseconds) {
        return rounded(nanoseconds, SECOND_DIGITS, SHOWN_DIGITS) + " s";
    }

    /** {@return such as {@code 0.123 ms}} */
    static String milliseconds(long nanoseconds) {
        return rounded(nanoseconds, MILLISECOND_DIGITS, SHOWN_DIGITS) + " ms";
    }

    /** {@return how many there are in a second, {@code -} where the duration is unknown or nothing} */
    static String perSecond(long amount, OptionalLong nanoseconds) {
        long duration = nanoseconds.orElse(0);
        return duration == 0 ? "-" : BigDecimal.valueOf(amount).movePointRight(SECOND_DIGITS)
                .divide(BigDecimal.valueOf(duration), 1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String rounded(long amount, int digits, int shown) {
        return BigDecimal.valueOf(amount, digits).setScale(shown, RoundingMode.HALF_UP).toPlainString();
    }
}
