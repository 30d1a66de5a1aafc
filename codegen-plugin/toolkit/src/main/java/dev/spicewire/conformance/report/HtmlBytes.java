// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.proto.dynamic.read.FieldSpan;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

/** Bytes in a page: in rows of sixteen, or a row for each member. */
final class HtmlBytes {

    private static final int ROW = 16;
    private static final int MOST_BYTES = 1024;
    private static final int LONGEST_SPAN = 16;
    private static final int DIGITS = 2;

    private HtmlBytes() {
    }

    /** {@return the bytes with their members beside them, or where reading stops} */
    static String noted(String hex, BodyNotes.Notes notes) {
        return notes.spans().isEmpty() ? plain(hex, notes) : members(hex, notes.spans());
    }

    /** {@return rows of bytes; those that differ from others at the same place are marked} */
    static String compared(String hex, String other) {
        StringBuilder out = new StringBuilder("<pre class=\"hex\">");
        rows(out, hex, at -> !byteAt(hex, at).equals(byteAt(other, at)));
        return out.append("</pre>").toString();
    }

    private static String plain(String hex, BodyNotes.Notes notes) {
        StringBuilder out = new StringBuilder("<pre class=\"hex\">");
        rows(out, hex, at -> at == notes.stop());
        if (notes.stop() >= 0) {
            out.append("byte ").append(notes.stop()).append(": ").append(HtmlText.escaped(notes.why())).append('\n');
        }
        return out.append("</pre>").toString();
    }

    private static void rows(StringBuilder out, String hex, IntPredicate marked) {
        int count = Math.min(hex.length() / DIGITS, MOST_BYTES);
        if (count == 0) {
            out.append("no bytes\n");
        }
        for (int at = 0; at < count; at++) {
            if (at % ROW == 0) {
                out.append("<i>").append(offset(at)).append("</i>");
            }
            String digits = byteAt(hex, at);
            out.append(' ').append(marked.test(at) ? "<mark>" + digits + "</mark>" : digits);
            if (at % ROW == ROW - 1 || at == count - 1) {
                out.append('\n');
            }
        }
        if (hex.length() / DIGITS > count) {
            out.append("… and ").append(hex.length() / DIGITS - count).append(" more bytes\n");
        }
    }

    private static String members(String hex, List<FieldSpan> spans) {
        StringBuilder out = new StringBuilder("<table class=\"bytes\"><tr><th>byte<th>bytes<th>member<th>value</tr>\n");
        int next = 0;
        for (FieldSpan span : spans.stream().sorted(Comparator.comparingInt(FieldSpan::offset)).toList()) {
            if (span.offset() > next) {
                row(out, hex, new FieldSpan("", next, span.offset() - next, "no member"));
            }
            row(out, hex, span);
            next = Math.max(next, span.offset() + span.length());
        }
        if (next < hex.length() / DIGITS) {
            row(out, hex, new FieldSpan("", next, hex.length() / DIGITS - next, "no member"));
        }
        return out.append("</table>").toString();
    }

    private static void row(StringBuilder out, String hex, FieldSpan span) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < Math.min(span.length(), LONGEST_SPAN); i++) {
            bytes.append(i == 0 ? "" : " ").append(byteAt(hex, span.offset() + i));
        }
        out.append("<tr><td>").append(offset(span.offset())).append("<td><code>").append(bytes)
                .append(span.length() > LONGEST_SPAN ? " …" : "").append("</code><td>")
                .append(HtmlText.escaped(span.path())).append("<td>").append(HtmlText.escaped(span.text()))
                .append("</tr>\n");
    }

    private static String offset(int at) {
        return String.format("%04x", at);
    }

    private static String byteAt(String hex, int at) {
        int start = at * DIGITS;
        return start + DIGITS <= hex.length() ? hex.substring(start, start + DIGITS) : "";
    }
}
