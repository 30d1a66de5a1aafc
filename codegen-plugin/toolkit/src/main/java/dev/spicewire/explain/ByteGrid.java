// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.text.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The bytes of a message in rows of 16 below a ruler, each with the numbers of its spans. Rows in the middle of a long
 * array are left out.
 */
final class ByteGrid {

    private static final int A_ROW = 16;
    /** Of an array longer than twice this, only the rows at both ends are shown. */
    private static final int SHOWN = 8 * A_ROW;

    private final int number;
    private final ExplainedMessage message;
    private final SpanWords words = new SpanWords();
    private final StringBuilder html = new StringBuilder();

    /** Spans that hold the byte that is being written, by their numbers, and the number of the next one. */
    private final List<Integer> here = new ArrayList<>();
    private int next;

    ByteGrid(int number, ExplainedMessage message) {
        this.number = number;
        this.message = message;
    }

    String html() {
        html.append("<div class=\"grid\" tabindex=\"0\">\n<div class=\"ruler\"><span></span>");
        for (int i = 0; i < A_ROW; i++) {
            html.append("<span>").append(Integer.toHexString(i)).append("</span>");
        }
        html.append("</div>\n");
        int length = message.body().length;
        for (int row = 0; row < length; row += A_ROW) {
            int hidden = hidden(row);
            if (hidden > row) {
                html.append("<div class=\"more\">… ").append(hidden - row).append(" bytes …</div>\n");
                row = hidden;
            }
            row(row, Math.min(length, row + A_ROW));
        }
        return html.append("</div>\n").toString();
    }

    /** {@return the row up to which nothing is shown: the row itself where it is shown} */
    private int hidden(int row) {
        return message.spans().stream()
                .filter(span -> span.size() > 2 * SHOWN && span.from() + SHOWN <= row && row < span.to() - SHOWN)
                .mapToInt(span -> (span.to() - SHOWN) / A_ROW * A_ROW).findFirst().orElse(row);
    }

    private void row(int from, int to) {
        html.append("<div><span class=\"offset\">").append(from).append("</span>");
        for (int at = from; at < to; at++) {
            one(at);
        }
        html.append("</div>\n");
    }

    private void goTo(int at) {
        List<Span> spans = message.spans();
        for (; next < spans.size() && spans.get(next).from() <= at; next++) {
            here.add(next);
        }
        here.removeIf(i -> !spans.get(i).holds(at));
    }

    private void one(int at) {
        goTo(at);
        Span first = message.spans().get(here.get(0));
        String mark = (here.size() > 1 ? " shared" : "") + (at == first.from() ? " first" : "")
                + (message.fault().filter(fault -> fault.offset() == at).isPresent() ? " fault" : "");
        String numbers = here.stream().map(String::valueOf).collect(Collectors.joining(" "));
        String title = at + ": " + message.member(first.path()) + " = " + words.value(first);
        html.append("<b id=\"m").append(number).append('b').append(at).append("\" class=\"")
                .append(SpanClass.of(first)).append(mark).append("\" data-m=\"").append(number).append("\" data-s=\"")
                .append(numbers).append("\" title=\"").append(Html.escape(title)).append("\">")
                .append(String.format(Locale.ROOT, "%02x", message.body()[at]))
                .append("</b>");
    }
}
