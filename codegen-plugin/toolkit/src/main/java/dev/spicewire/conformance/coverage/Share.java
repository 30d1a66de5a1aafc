// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import java.util.Locale;

/**
 * How many of some things have been shown.
 *
 * @param shown how many
 * @param all   of how many
 */
public record Share(int shown, int all) {

    /** Of nothing. */
    static final Share NONE = new Share(0, 0);

    private static final int TENTHS = 1000;

    /** {@return this and one more} */
    Share and(boolean isShown) {
        return new Share(shown + (isShown ? 1 : 0), all + 1);
    }

    /** {@return this and others} */
    Share and(Share others) {
        return new Share(shown + others.shown, all + others.all);
    }

    /** {@return the share in percent, all of nothing; only what is whole is 100 %} */
    public double percent() {
        return all == 0 ? 100 : Math.floor((double) TENTHS * shown / all) / 10;
    }

    /** {@return both numbers and the share, such as {@code 213 of 217 (98.1 %)}} */
    public String sentence() {
        return String.format(Locale.ROOT, shown == all ? "%d of %d (%.0f %%)" : "%d of %d (%.1f %%)", shown, all,
                percent());
    }

    /** {@return both numbers, such as {@code 213/217}; a dash where there is nothing} */
    public String fraction() {
        return all == 0 ? "-" : shown + "/" + all;
    }
}
