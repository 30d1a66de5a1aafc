// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import java.util.List;
import java.util.Locale;

/** How many times faster than C each message is read and written, as bars; a line marks equal speed. */
final class RatioPlot {

    private static final int LEFT = 190;
    private static final int WIDTH = 520;
    private static final int ROW = 30;
    private static final int TOP = 50;
    private static final int BAR = 11;
    private static final double DECADES = 3;

    private final StringBuilder svg = new StringBuilder();

    /** {@return the plot of a run} */
    static String of(String title, List<Row> rows) {
        RatioPlot plot = new RatioPlot();
        plot.frame(title, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            plot.row(i, rows.get(i));
        }
        return plot.svg.append("</svg>\n").toString();
    }

    private void frame(String title, int rows) {
        int height = TOP + rows * ROW + 30;
        svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\""
                + " fill=\"#fff\"/>%n", LEFT + WIDTH + 40, height).replace("\r\n", "\n"));
        text(10, 20, "start", title + ": times as fast as C");
        svg.append("<text x=\"10\" y=\"38\"><tspan fill=\"#1b6ca8\">■ validate and read all fields</tspan>"
                + " <tspan fill=\"#e08e2b\">■ write a value</tspan> <tspan fill=\"#5a9e4b\">■ gather</tspan></text>\n");
        for (double tick : new double[] {0.1, 1, 10, 100}) {
            int x = x(tick);
            svg.append(String.format(Locale.ROOT, "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"%s\"/>\n", x,
                    x, TOP, height - 22, tick == 1 ? "#333" : "#ccc"));
            text(x, height - 8, "middle", Numbers.text(tick));
        }
    }

    private void row(int index, Row row) {
        int y = TOP + index * ROW;
        text(LEFT - 8, y + 19, "end", row.message().key());
        bar(y + 2, row.c().parse() / row.view(), "#1b6ca8");
        bar(y + 2 + BAR - 2, row.c().linear() / row.writeValue(), "#e08e2b");
        bar(y + 2 + 2 * (BAR - 2), row.c().vector() / row.gather(), "#5a9e4b");
    }

    private void bar(int y, double ratio, String colour) {
        if (Double.isNaN(ratio)) {
            return;
        }
        int from = Math.min(x(1), x(ratio));
        svg.append(String.format(Locale.ROOT, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n",
                from, y, Math.abs(x(ratio) - x(1)), BAR - 3, colour));
    }

    private void text(int x, int y, String anchor, String content) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n", x, y, anchor,
                content));
    }

    /** {@return the place of a ratio on the logarithmic axis from 0.1 to 100} */
    private static int x(double ratio) {
        double decade = Math.log10(Math.max(0.1, Math.min(100, ratio))) + 1;
        return LEFT + (int) Math.round(decade / DECADES * WIDTH);
    }
}
