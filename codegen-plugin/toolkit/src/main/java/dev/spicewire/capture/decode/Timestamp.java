// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as RFC 3339 has them, always with nanoseconds. Seconds are worked out once. For one thread at a time. */
final class Timestamp {

    private static final long NANOSECONDS = 1_000_000_000;
    private static final int DIGITS = 9;
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.", Locale.ROOT).withZone(ZoneOffset.UTC);

    private long second = Long.MIN_VALUE;
    private String shown = "";

    /** {@return such as {@code 2026-01-31T10:20:30.000000001Z}} */
    String of(long nanoseconds) {
        long seconds = Math.floorDiv(nanoseconds, NANOSECONDS);
        if (seconds != second) {
            second = seconds;
            shown = SECONDS.format(Instant.ofEpochSecond(seconds));
        }
        String fraction = Long.toString(Math.floorMod(nanoseconds, NANOSECONDS));
        return shown + "0".repeat(DIGITS - fraction.length()) + fraction + 'Z';
    }
}
