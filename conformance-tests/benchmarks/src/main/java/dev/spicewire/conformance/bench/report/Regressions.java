// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** Ratios that have become worse than a baseline allows. */
final class Regressions {

    private Regressions() {
    }

    /**
     * Compares.
     *
     * @param baseline  ratios as they were
     * @param measured  ratios as they are
     * @param tolerance how many times its baseline a ratio may be
     * @return a line for each regression, and for each ratio that was not measured
     */
    static List<String> of(SortedMap<String, Double> baseline, SortedMap<String, Double> measured, double tolerance) {
        List<String> lines = new ArrayList<>();
        baseline.forEach((what, before) -> {
            Double now = measured.get(what);
            if (now == null) {
                lines.add(what + ": is in the baseline, but was not measured");
            } else if (now > before * tolerance) {
                lines.add(String.format(Locale.ROOT, "%s: %.2f times the hand-written limit, was %.2f; allowed is %.2f",
                        what, now, before, before * tolerance));
            }
        });
        return lines;
    }
}
