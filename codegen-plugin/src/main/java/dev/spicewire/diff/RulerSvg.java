package dev.spicewire.diff;

import java.util.List;
import java.util.Locale;

/** Byte rulers of a message as SVG: how the old and the new version cut the same bytes into members. */
final class RulerSvg {

    private static final int BYTE = 22;
    private static final int LEFT = 44;
    private static final int ROW = 30;
    private static final int PER_LINE = 32;
    private static final int LINE = 3 * ROW + 16;

    private final byte[] bytes;
    private final StringBuilder svg = new StringBuilder();

    private RulerSvg(byte[] bytes) {
        this.bytes = bytes;
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
        RulerSvg ruler = new RulerSvg(bytes);
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
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"byte ruler\" viewBox=\"0 0 ")
                .append(width).append(' ').append(height).append("\" width=\"").append(width).append("\" height=\"")
                .append(height).append("\">");
    }

    /** Members that the other version cuts alike are plain, others are marked. */
    private void row(String label, int y, int line, List<Ruler.Span> spans, List<Ruler.Span> others) {
        text("label", 0, y + 19, label);
        for (Ruler.Span span : spans) {
            long from = Math.max(span.offset(), (long) line * PER_LINE);
            long to = Math.min(span.end(), (line + 1L) * PER_LINE);
            if (from < to) {
                boolean alike = others.stream().anyMatch(o -> o.offset() == span.offset() && o.size() == span.size());
                member(span, alike, x(from), y, (int) (to - from) * BYTE);
            }
        }
    }

    private void member(Ruler.Span span, boolean alike, int x, int y, int width) {
        svg.append("<g class=\"").append(alike ? "alike" : "differs").append("\"><title>")
                .append(Html.escape(span.name())).append(", bytes ").append(span.offset()).append(" to ")
                .append(span.end() - 1).append("</title><rect x=\"").append(x).append("\" y=\"").append(y + 2)
                .append("\" width=\"").append(width - 1).append("\" height=\"").append(ROW - 4).append("\"/>");
        int letters = Math.max(1, width / 7);
        String name = span.name().length() > letters ? span.name().substring(0, letters) : span.name();
        text("name", x + 3, y + 19, name);
        svg.append("</g>");
    }

    private void bytes(int y, int line) {
        text("offset", 0, y + 19, Integer.toString(line * PER_LINE));
        for (int i = line * PER_LINE; i < Math.min(bytes.length, (line + 1) * PER_LINE); i++) {
            text("byte", x(i) + 3, y + 19, String.format(Locale.ROOT, "%02x", bytes[i]));
        }
    }

    private void text(String kind, int x, int y, String content) {
        svg.append("<text class=\"").append(kind).append("\" x=\"").append(x).append("\" y=\"").append(y).append("\">")
                .append(Html.escape(content)).append("</text>");
    }

    private static int x(long offset) {
        return LEFT + (int) (offset % PER_LINE) * BYTE;
    }
}
