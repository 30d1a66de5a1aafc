// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.text.Html;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The page: of each message its bytes above a ruler's digits, and a table of what they are. */
final class ExplainPage {

    private final StringBuilder html = new StringBuilder();
    private final SpanWords words = new SpanWords();
    private final int number;
    private final ExplainedMessage message;

    private ExplainPage(int number, ExplainedMessage message) {
        this.number = number;
        this.message = message;
    }

    static String of(List<ExplainedMessage> messages) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>").append(title(messages))
                .append("</title>\n<style>\n").append(resource("explain.css")).append("</style>\n</head>\n<body>\n");
        for (int i = 0; i < messages.size(); i++) {
            page.append(new ExplainPage(i, messages.get(i)).section());
        }
        return page.append("<script>\n").append(resource("explain.js")).append("</script>\n</body>\n</html>\n")
                .toString();
    }

    private static String title(List<ExplainedMessage> messages) {
        return messages.size() == 1 ? Html.escape(messages.get(0).title()) : messages.size() + " messages";
    }

    private String section() {
        html.append("<section>\n<h1>").append(Html.escape(message.title())).append("</h1>\n");
        message.fault().ifPresent(this::fault);
        html.append(new ByteGrid(number, message).html());
        html.append("<table>\n<tr><th scope=\"col\">bytes</th><th scope=\"col\">member</th>"
                + "<th scope=\"col\">value</th><th scope=\"col\">type</th></tr>\n");
        for (int i = 0; i < message.spans().size(); i++) {
            row(i, message.spans().get(i));
        }
        return html.append("</table>\n</section>\n").toString();
    }

    private void fault(Decoded.Rejected fault) {
        if (message.label().message().isEmpty()) {
            html.append("<p class=\"fault\">Unknown: ").append(Html.escape(fault.reason())).append("</p>\n");
            return;
        }
        html.append("<p class=\"fault\">Malformed: <code>").append(Html.escape(fault.path()))
                .append("</code> at byte ").append(fault.offset()).append(": ").append(Html.escape(fault.reason()))
                .append("</p>\n");
    }

    private void row(int index, Span span) {
        html.append("<tr id=\"m").append(number).append('s').append(index).append("\" data-m=\"").append(number)
                .append("\" data-s=\"").append(index).append("\" class=\"").append(SpanClass.of(span)).append("\"><td>")
                .append(bytes(span)).append("</td><td><code>").append(Html.escape(message.member(span.path())))
                .append("</code></td><td>").append(value(span)).append("</td><td><code>")
                .append(Html.escape(words.type(span))).append("</code></td></tr>\n");
    }

    private static String bytes(Span span) {
        return switch (span.size()) {
            case 0 -> "none";
            case 1 -> Integer.toString(span.from());
            default -> span.from() + "–" + (span.to() - 1);
        };
    }

    private String value(Span span) {
        String shown = Html.escape(words.value(span));
        String shared = span.shared() ? " <em>shares bytes</em>" : "";
        if (span.role() != Span.Role.POINTER || SpanWords.target(span) == 0) {
            return shown + shared;
        }
        return "<a href=\"#m" + number + "b" + SpanWords.target(span) + "\" data-m=\"" + number + "\" data-to=\""
                + SpanWords.target(span) + "\">→ " + shown + "</a>" + shared;
    }

    private static String resource(String name) {
        try (InputStream in = Optional.ofNullable(ExplainPage.class.getResourceAsStream(name)).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("it is part of the program", e);
        }
    }
}
