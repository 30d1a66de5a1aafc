// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.verdict.Verdict;
import java.util.Locale;

/** How much of what a testee supports is right. */
final class Percentage {

    private static final double HUNDRED = 100.0;
    private static final int TENTHS = 10;

    private Percentage() {
    }

    /** {@return the share of the supported cases that passed; only all of them are 100 %} */
    static String of(Tally tally) {
        int supported = supported(tally);
        if (supported == 0) {
            return "nothing";
        }
        double share = HUNDRED * tally.count(Verdict.PASSED) / supported;
        return String.format(Locale.ROOT, share == HUNDRED ? "%.0f %%" : "%.1f %%",
                Math.floor(share * TENTHS) / TENTHS);
    }

    /** {@return the same as a sentence with the numbers} */
    static String sentence(Tally tally) {
        return String.format(Locale.ROOT, "%,d of %,d supported cases pass (%s); %,d are unsupported.",
                tally.count(Verdict.PASSED), supported(tally), of(tally), tally.count(Verdict.UNSUPPORTED));
    }

    /** {@return how many cases the testee should be able to answer} */
    static int supported(Tally tally) {
        return tally.total() - tally.count(Verdict.UNSUPPORTED);
    }
}
