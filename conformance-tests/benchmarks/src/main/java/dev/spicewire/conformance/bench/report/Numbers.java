// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import java.util.Locale;

/** Numbers as tables show them. */
final class Numbers {

    private Numbers() {
    }

    /** {@return three significant digits, or a dash for what was not measured} */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
