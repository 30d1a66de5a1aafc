// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.text.Paint;
import java.util.HexFormat;

/**
 * A line a span: offset, bytes, member, value. Bytes that do not fit into a line stand in lines below it, of many of
 * them the first ones. A part that a pointer leads to has a heading, and the paths below it begin there.
 */
final class ExplainText {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private static final int BYTES_A_LINE = 8;
    private static final int MOST_LINES = 4;
    private static final int HEX_WIDTH = 3 * BYTES_A_LINE - 1;
    private static final String GAP = "  ";

    private final ExplainedMessage message;
    private final Paint paint;
    private final int width;
    private final int offsetWidth;
    private final int memberWidth;
    private final SpanWords words = new SpanWords();
    private final StringBuilder text = new StringBuilder();

    /** The pointer to the part that the lines are in. */
    private String part = "";

    private ExplainText(ExplainedMessage message, Paint paint, int width) {
        this.message = message;
        this.paint = paint;
        this.width = width;
        offsetWidth = Math.max(3, Integer.toString(message.body().length).length());
        int longest = 0;
        for (Span span : message.spans()) {
            enter(span);
            longest = Math.max(longest, member(span).length());
        }
        part = "";
        memberWidth = Math.min(longest, Math.max(8, (width - offsetWidth - HEX_WIDTH - 3 * GAP.length()) * 3 / 5));
    }

    static String of(ExplainedMessage message, Paint paint, int width) {
        return new ExplainText(message, paint, width).page();
    }

    private String page() {
        text.append(paint.strong(message.title())).append('\n');
        int shown = -1;
        for (Span span : message.spans()) {
            if (span.from() != shown) {
                heading(span);
                shown = span.from();
            }
            span(span);
        }
        message.fault().ifPresent(this::fault);
        return text.toString();
    }

    private void heading(Span span) {
        enter(span);
        message.partAt(span.from()).ifPresent(begun -> text.append(
                paint.faint(message.member(begun.path()) + ": " + extent(begun))).append('\n'));
    }

    private static String extent(ReadTrace.Part part) {
        String start = "from byte " + part.from();
        return part.to() == ReadTrace.Part.UNFINISHED ? start : start + " to " + (part.to() - 1);
    }

    private void enter(Span span) {
        message.partAt(span.from()).ifPresent(begun -> part = begun.path() + ".");
    }

    /** {@return the path of a member, in a part from the part on} */
    private String member(Span span) {
        return !part.isEmpty() && span.path().startsWith(part)
                ? span.path().substring(part.length() - 1)
                : message.member(span.path());
    }

    private void span(Span span) {
        int shown = Math.min(span.size(), BYTES_A_LINE * MOST_LINES);
        byte[] body = message.body();
        int first = Math.min(shown, BYTES_A_LINE);
        String hex = HEX.formatHex(body, span.from(), span.from() + first);
        String member = endOf(member(span));
        text.append(paint.faint(flushRight(span.from()))).append(GAP).append(hex)
                .append(" ".repeat(HEX_WIDTH - hex.length())).append(GAP).append(paint.name(member))
                .append(" ".repeat(memberWidth - member.length())).append(GAP).append(value(span)).append('\n');
        for (int at = first; at < shown; at += BYTES_A_LINE) {
            int from = span.from() + at;
            text.append(paint.faint(flushRight(from))).append(GAP)
                    .append(HEX.formatHex(body, from, Math.min(span.to(), from + BYTES_A_LINE))).append('\n');
        }
        if (shown < span.size()) {
            text.append(" ".repeat(offsetWidth)).append(GAP)
                    .append(paint.faint("... " + (span.size() - shown) + " more bytes")).append('\n');
        }
    }

    private String value(Span span) {
        int room = Math.max(10, width - offsetWidth - HEX_WIDTH - memberWidth - 3 * GAP.length());
        String value = words.value(span) + (span.shared() ? ", shares bytes" : "");
        String shown = fitted((span.role() == Span.Role.POINTER ? "-> " : "") + value, room);
        return switch (span.role()) {
            case POINTER -> paint.link(shown);
            case GAP, UNREAD -> paint.warning(shown);
            case ZERO, PADDING, TERMINATOR -> paint.faint(shown);
            default -> shown;
        };
    }

    private void fault(Decoded.Rejected fault) {
        text.append(paint.fault(flushRight(fault.offset()) + GAP + "^ "
                + message.faultText().orElseThrow())).append('\n');
    }

    private String flushRight(int offset) {
        String digits = Integer.toString(offset);
        return " ".repeat(Math.max(0, offsetWidth - digits.length())) + digits;
    }

    /** The end of a path says more than its beginning. */
    private String endOf(String path) {
        return path.length() <= memberWidth ? path : "..." + path.substring(path.length() - memberWidth + 3);
    }

    private static String fitted(String shown, int room) {
        return shown.length() <= room ? shown : shown.substring(0, Math.max(0, room - 3)) + "...";
    }
}
