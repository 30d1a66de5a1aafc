// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.explain.ExplainedMessage;
import dev.spicewire.explain.Span;
import dev.spicewire.explain.SpanWords;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Bytes in a page: in rows of sixteen, or a row for each member. */
final class HtmlBytes {

    private static final int ROW = 16;
    private static final int MOST_BYTES = 1024;
    private static final int MOST_SPANS = 200;
    private static final int LONGEST_SPAN = 16;
    private static final int DIGITS = 2;

    private HtmlBytes() {
    }

    /** {@return the bytes with their members beside them, as far as reading comes; rows of bytes without notes} */
    static String noted(String hex, Optional<ExplainedMessage> notes) {
        return notes.filter(message -> !message.spans().isEmpty()).map(message -> members(hex, message))
                .orElseGet(() -> rows(hex, at -> false));
    }

    /** {@return rows of bytes; those that differ from others at the same place are marked} */
    static String compared(String hex, String other) {
        return rows(hex, at -> !byteAt(hex, at).equals(byteAt(other, at)));
    }

    private static String rows(String hex, IntPredicate marked) {
        StringBuilder out = new StringBuilder("<pre class=\"hex\">");
        rows(out, hex, marked);
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

    private static String members(String hex, ExplainedMessage message) {
        StringBuilder out = new StringBuilder("<table class=\"bytes\"><tr><th>byte<th>bytes<th>member<th>value</tr>\n");
        SpanWords words = new SpanWords();
        message.spans().stream().limit(MOST_SPANS).forEach(span -> row(out, hex, message, span, words));
        int more = message.spans().size() - MOST_SPANS;
        if (more > 0) {
            out.append("<tr><td><td><td><td>… and ").append(more).append(" more members</tr>\n");
        }
        message.fault().ifPresent(fault -> out.append("<tr class=\"differs\"><td>").append(offset(fault.offset()))
                .append("<td>malformed<td>").append(HtmlText.escaped(message.member(fault.path()))).append("<td>")
                .append(HtmlText.escaped(fault.reason())).append("</tr>\n"));
        return out.append("</table>").toString();
    }

    private static void row(StringBuilder out, String hex, ExplainedMessage message, Span span, SpanWords words) {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < Math.min(span.size(), LONGEST_SPAN); i++) {
            bytes.append(i == 0 ? "" : " ").append(byteAt(hex, span.from() + i));
        }
        out.append("<tr><td>").append(offset(span.from())).append("<td><code>").append(bytes)
                .append(span.size() > LONGEST_SPAN ? " …" : "").append("</code><td>")
                .append(HtmlText.escaped(message.member(span.path()))).append("<td>")
                .append(HtmlText.escaped(words.value(span))).append("</tr>\n");
    }

    private static String offset(int at) {
        return String.format("%04x", at);
    }

    private static String byteAt(String hex, int at) {
        int start = at * DIGITS;
        return start + DIGITS <= hex.length() ? hex.substring(start, start + DIGITS) : "";
    }
}
