// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Times as options have them. */
final class Seconds {

    private static final int MILLIS_EXPONENT = 3;

    private Seconds() {
    }

    /** {@return a time, rounded up to milliseconds} */
    static Duration of(BigDecimal seconds) {
        return Duration.ofMillis(seconds.movePointRight(MILLIS_EXPONENT).setScale(0, RoundingMode.UP).longValue());
    }
}
