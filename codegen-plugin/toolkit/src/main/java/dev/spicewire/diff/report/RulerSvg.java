// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.text.Html;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Byte rulers of a message as SVG: the bytes in the middle, above them the members that the old version reads there,
 * below them those of the new one. What the versions do not cut alike is marked, and so is what is missing at the end.
 */
final class RulerSvg {

    private static final int BYTE = 52;
    private static final int LEFT = 46;
    private static final int ROW = 30;
    private static final int PER_LINE = 16;
    private static final int LINE = 3 * ROW + 18;
    /** Width of a letter of the style sheet's font, rounded up. */
    private static final int LETTER = 8;

    private final byte[] bytes;
    private final List<Ruler.Span> before;
    private final List<Ruler.Span> after;
    private final StringBuilder svg = new StringBuilder();

    private RulerSvg(byte[] bytes, List<Ruler.Span> before, List<Ruler.Span> after) {
        this.bytes = bytes;
        this.before = before;
        this.after = after;
    }

    /**
     * Draws rulers.
     *
     * @param bytes  the message
     * @param before members as the old version has them
     * @param after  members as the new version has them
     * @return an {@code svg} element
     */
    static String of(byte[] bytes, List<Ruler.Span> before, List<Ruler.Span> after) {
        RulerSvg ruler = new RulerSvg(bytes, before, after);
        int width = (int) Math.max(bytes.length, Math.max(end(before), end(after)));
        int lines = Math.max(1, (width + PER_LINE - 1) / PER_LINE);
        ruler.open(lines);
        for (int line = 0; line < lines; line++) {
            int y = line * LINE;
            ruler.row("old", y, line, before, after);
            ruler.bytes(y + ROW, line);
            ruler.row("new", y + 2 * ROW, line, after, before);
        }
        return ruler.svg.append("</svg>").toString();
    }

    private static long end(List<Ruler.Span> spans) {
        return spans.isEmpty() ? 0 : spans.get(spans.size() - 1).end();
    }

    private void open(int lines) {
        int width = LEFT + PER_LINE * BYTE + 2;
        int height = lines * LINE;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"").append(words())
                .append("\" viewBox=\"0 0 ").append(width).append(' ').append(height).append("\" width=\"")
                .append(width).append("\" height=\"").append(height).append("\">");
    }

    /** What the picture says, for people who do not see it. */
    private String words() {
        return bytes.length + " bytes; read otherwise by the old version: " + different(before, after)
                + "; by the new version: " + different(after, before);
    }

    private static String different(List<Ruler.Span> spans, List<Ruler.Span> others) {
        List<String> names = spans.stream().filter(span -> !span.isAmong(others, spans))
                .map(span -> Html.escape(span.name())).toList();
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private void row(String label, int y, int line, List<Ruler.Span> spans, List<Ruler.Span> others) {
        text("label", 0, y + 20, label);
        for (Ruler.Span span : spans) {
            long from = Math.max(span.offset(), (long) line * PER_LINE);
            long to = Math.min(span.end(), (line + 1L) * PER_LINE);
            if (from < to) {
                String kind = span.isAmong(others, spans) ? "alike" : "differs";
                member(span, span.end() > bytes.length ? kind + " missing" : kind, x(from), y,
                        (int) (to - from) * BYTE);
            }
        }
    }

    private void member(Ruler.Span span, String kind, int x, int y, int width) {
        svg.append("<g class=\"").append(kind).append("\"><title>")
                .append(Html.escape(span.name())).append(", bytes ").append(span.offset()).append(" to ")
                .append(span.end() - 1).append(span.end() > bytes.length ? ", not all there" : "")
                .append("</title><rect x=\"").append(x + 1).append("\" y=\"").append(y + 2)
                .append("\" width=\"").append(width - 3).append("\" height=\"").append(ROW - 4)
                .append("\" rx=\"3\"/>");
        text("name", x + 5, y + 20, shortened(span.name(), (width - LETTER) / LETTER));
        svg.append("</g>");
    }

    /** The end of a path says more than its beginning; the whole name is in the title. */
    private static String shortened(String path, int letters) {
        String last = path.substring(path.lastIndexOf('.') + 1);
        String name = path.length() <= letters ? path : last;
        return name.length() <= letters ? name : name.substring(0, Math.max(1, letters - 1)) + "…";
    }

    private void bytes(int y, int line) {
        text("offset", 0, y + 20, Integer.toString(line * PER_LINE));
        for (int i = line * PER_LINE; i < Math.min(bytes.length, (line + 1) * PER_LINE); i++) {
            if (isMarked(i)) {
                svg.append("<rect class=\"marked\" x=\"").append(x(i) + 1).append("\" y=\"").append(y + 3)
                        .append("\" width=\"").append(BYTE - 3).append("\" height=\"").append(ROW - 6).append("\"/>");
            }
            text("byte", x(i) + BYTE / 2 - LETTER, y + 20, String.format(Locale.ROOT, "%02x", bytes[i]));
        }
    }

    /** {@return whether a byte is part of a member that the versions do not cut alike} */
    private boolean isMarked(int index) {
        return Stream.concat(before.stream().filter(span -> !span.isAmong(after, before)),
                        after.stream().filter(span -> !span.isAmong(before, after)))
                .anyMatch(span -> span.offset() <= index && index < span.end());
    }

    private void text(String kind, int x, int y, String content) {
        svg.append("<text class=\"").append(kind).append("\" x=\"").append(x).append("\" y=\"").append(y).append("\">")
                .append(Html.escape(content)).append("</text>");
    }

    private static int x(long offset) {
        return LEFT + (int) (offset % PER_LINE) * BYTE;
    }
}
