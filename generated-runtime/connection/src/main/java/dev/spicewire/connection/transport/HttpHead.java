// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an HTTP server answers, up to the body.
 *
 * @param status such as 200
 * @param reason what the server says about the status, fit to be shown
 * @param fields the lines of the header
 * @param rest   bytes that have come behind the header
 */
record HttpHead(int status, String reason, List<String> fields, ByteBuffer rest) {

    /** The most bytes of a header. */
    static final int MOST_BYTES = 16 * 1024;

    private static final byte[] START = "HTTP/1.".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9][0-9])(?: (.*))?");
    private static final int MOST_SHOWN = 80;

    /**
     * Reads an answer.
     *
     * @param from blocking
     * @param who  answers, for messages
     * @throws ProtocolException if it is no answer of HTTP, or too long a one
     */
    static HttpHead read(ByteChannel from, String who) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(MOST_BYTES);
        int end = -1;
        while (end < 0) {
            if (!in.hasRemaining()) {
                throw new ProtocolException(who + " answers with a header of more than " + MOST_BYTES + " bytes");
            }
            if (from.read(in) < 0) {
                throw new ProtocolException(who + " has closed the connection "
                        + (in.position() == 0 ? "without an answer" : "within the header of its answer"));
            }
            int begun = Math.min(in.position(), START.length);
            if (!Arrays.equals(in.array(), 0, begun, START, 0, begun)) {
                throw new ProtocolException(who + " does not answer in HTTP/1");
            }
            end = end(in);
        }
        String text = new String(in.array(), 0, end, StandardCharsets.ISO_8859_1);
        List<String> lines = List.of(text.split("\r?\n"));
        Matcher matcher = STATUS.matcher(lines.get(0));
        if (!matcher.matches()) {
            throw new ProtocolException(who + " answers without a status of HTTP/1");
        }
        return new HttpHead(Integer.parseInt(matcher.group(1)), shown(matcher.group(2)),
                lines.subList(1, lines.size()), in.flip().position(end));
    }

    /** {@return where the header ends, or a negative number} */
    private static int end(ByteBuffer in) {
        for (int at = 0; at < in.position(); at++) {
            boolean isEmptyLine = in.get(at) == '\n' && at > 0
                    && (in.get(at - 1) == '\n' || in.get(at - 1) == '\r' && at > 1 && in.get(at - 2) == '\n');
            if (isEmptyLine) {
                return at + 1;
            }
        }
        return -1;
    }

    /** {@return a text of the server that harms no terminal} */
    private static String shown(String text) {
        String visible = text == null ? "" : text.replaceAll("[^ -~]", "?").strip();
        return visible.length() > MOST_SHOWN ? visible.substring(0, MOST_SHOWN) + "..." : visible;
    }

    /** {@return the value of a field, the first one if there are several} */
    Optional<String> field(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return fields.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start)).findFirst()
                .map(line -> line.substring(start.length()).strip());
    }

    /** {@return status and reason} */
    String statusLine() {
        return reason.isEmpty() ? Integer.toString(status) : status + " " + reason;
    }
}
