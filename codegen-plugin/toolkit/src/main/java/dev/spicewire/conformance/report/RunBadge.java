// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.verdict.Verdict;

/** A report as a badge: a picture of a line, for a page on the project. */
final class RunBadge {

    private static final String LABEL = "SPICE conformance";
    /** As wide as a letter at most is at this size; the text is stretched to what results. */
    private static final int LETTER = 7;
    private static final int MARGIN = 6;
    private static final int HEIGHT = 20;
    private static final int BASELINE = 14;

    private RunBadge() {
    }

    static String of(RunReport report) {
        Tally tally = Tally.of(report.outcomes());
        String value = Percentage.of(tally);
        int left = width(LABEL);
        int right = width(value);
        int total = left + right;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + total + "\" height=\"" + HEIGHT
                + "\" role=\"img\" aria-label=\"" + LABEL + ": " + value + "\">\n"
                + "<title>" + LABEL + " of " + HtmlText.escaped(report.testee().toString()) + ": " + value
                + "</title>\n"
                + "<clipPath id=\"r\"><rect width=\"" + total + "\" height=\"" + HEIGHT + "\" rx=\"3\"/></clipPath>\n"
                + "<g clip-path=\"url(#r)\">\n"
                + "<rect width=\"" + left + "\" height=\"" + HEIGHT + "\" fill=\"#444\"/>\n"
                + "<rect x=\"" + left + "\" width=\"" + right + "\" height=\"" + HEIGHT + "\" fill=\""
                + color(report, tally) + "\"/>\n"
                + "</g>\n"
                + "<g fill=\"#fff\" font-family=\"Verdana,DejaVu Sans,sans-serif\" font-size=\"11\">\n"
                + text(LABEL, MARGIN) + text(value, left + MARGIN)
                + "</g>\n</svg>\n";
    }

    private static String color(RunReport report, Tally tally) {
        if (report.isClean()) {
            return "#1a7f37";
        }
        boolean most = tally.count(Verdict.PASSED) * 10L >= Percentage.supported(tally) * 9L
                && tally.count(Verdict.PASSED) > 0;
        return most ? "#9a6700" : "#b3261e";
    }

    private static int width(String text) {
        return text.length() * LETTER + 2 * MARGIN;
    }

    private static String text(String text, int x) {
        return "<text x=\"" + x + "\" y=\"" + BASELINE + "\" textLength=\"" + text.length() * LETTER + "\">"
                + text + "</text>\n";
    }
}
