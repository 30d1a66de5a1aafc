// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import dev.spicewire.text.ByteOrderMark;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** Splits what a testee writes into lines, and gives up on a line that never ends. */
final class AnswerReader {

    /** Far more than the largest message as text, far less than what exhausts the memory. */
    private static final int LONGEST_LINE = 1 << 26;
    private static final int CHUNK = 1 << 16;

    private final Reader in;
    private final char[] chunk = new char[CHUNK];
    private final StringBuilder line = new StringBuilder();
    private boolean begun;
    private int next;
    private int end;

    AnswerReader(Reader in) {
        this.in = in;
    }

    /**
     * {@return the next line, or nothing at the end; what is behind the last line end is no line}
     *
     * @throws IOException if the testee's output can't be read, or a line is too long
     */
    Optional<String> read() throws IOException {
        line.setLength(0);
        while (true) {
            int start = next;
            next = endOfLine();
            if (next < end && line.isEmpty()) {
                next++;
                return Optional.of(whole(new String(chunk, start, next - 1 - start)));
            }
            line.append(chunk, start, next - start);
            if (next < end) {
                next++;
                return Optional.of(whole(line.toString()));
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " characters");
            }
            next = 0;
            end = in.read(chunk);
            if (end < 0) {
                end = 0;
                return Optional.empty();
            }
        }
    }

    /** {@return whether another line has come along with the last one, so that nobody has to wait for it} */
    boolean hasNext() {
        return endOfLine() < end;
    }

    private int endOfLine() {
        int at = next;
        while (at < end && chunk[at] != '\n') {
            at++;
        }
        return at;
    }

    private String whole(String text) {
        String line = begun ? text : ByteOrderMark.skip(text);
        begun = true;
        return line;
    }
}
