// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

/**
 * How much may be tried to find messages: places looked at and bodies read, and not time, so that the same capture
 * gives the same each time.
 */
final class Effort {

    /** Several times what recorded sessions need in which packets are lost, and some hundredths of a second. */
    static final int MOST = 250_000;

    /** A body is read in the time in which so many places are looked at, and the longer, the longer it is. */
    private static final int PLACES_OF_A_BODY = 10;
    private static final int BYTES_OF_A_PLACE = 16;

    private long left = MOST;

    /** A header is looked at. */
    void place() {
        left--;
    }

    /** A body is read. */
    void body(int bytes) {
        left -= PLACES_OF_A_BODY + bytes / BYTES_OF_A_PLACE;
    }

    /** {@return whether nothing more may be tried} */
    boolean isSpent() {
        return left <= 0;
    }
}
