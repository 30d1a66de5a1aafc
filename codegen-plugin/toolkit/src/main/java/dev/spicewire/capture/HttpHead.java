// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of an HTTP message.
 *
 * @param line   its first line
 * @param fields the lines behind it, in lower case
 * @param end    offset of what follows
 */
record HttpHead(String line, List<String> fields, int end) {

    private static final String END = "\r\n\r\n";

    /** No head is longer. */
    private static final int MOST = 64 * 1024;

    /** {@return the head that starts at an offset, if all of it is there} */
    static Optional<HttpHead> at(Stretch stream, int offset) {
        String text = text(stream, offset);
        int end = text.indexOf(END);
        if (end <= 0) {
            return Optional.empty();
        }
        List<String> lines = text.substring(0, end).lines().toList();
        return Optional.of(new HttpHead(lines.get(0),
                lines.stream().skip(1).map(field -> field.toLowerCase(Locale.ROOT)).toList(),
                offset + end + END.length()));
    }

    /** {@return the head of the next response behind an offset, at which the end of another may stand} */
    static Optional<HttpHead> next(Stretch stream, int offset) {
        int start = text(stream, offset).indexOf("HTTP/1.");
        return start < 0 ? Optional.empty() : at(stream, offset + start);
    }

    private static String text(Stretch stream, int offset) {
        if (!stream.has(offset, 1)) {
            return "";
        }
        int length = Math.min(stream.untilHole(offset) - offset, MOST);
        return StandardCharsets.ISO_8859_1.decode(stream.slice(offset, length)).toString();
    }

    /** {@return whether a request asks for a WebSocket} */
    boolean isUpgrade() {
        return line.startsWith("GET ") && has("upgrade", "websocket");
    }

    /** {@return the number in a response's first line, 0 if there is none} */
    int status() {
        String[] words = line.split(" ");
        boolean number = words.length > 1 && words[1].matches("[0-9]{3}");
        return number ? Integer.parseInt(words[1]) : 0;
    }

    /** {@return whether a field has a word in its value} */
    boolean has(String name, String word) {
        return fields.stream().anyMatch(field -> field.startsWith(name + ":") && field.contains(word));
    }

    /** {@return bytes of what follows and belongs to the message} */
    int contentLength() {
        return fields.stream().filter(field -> field.matches("content-length: *[0-9]{1,7}")).findFirst()
                .map(field -> Integer.parseInt(field.replaceAll("\\D", ""))).orElse(0);
    }
}
