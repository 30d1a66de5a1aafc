// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import dev.spicewire.text.ByteOrderMark;
import java.util.Locale;

/** Words for a line that is no answer: what is wrong with it, where that can be seen, and how it begins. */
final class NoAnswer {

    private static final int SHOWN = 200;

    private NoAnswer() {
    }

    /** {@return what a testee did that wrote this line} */
    static String predicate(String line) {
        if (line.isBlank()) {
            return "wrote an empty line where an answer was next";
        } else if (!ByteOrderMark.skip(line).equals(line)) {
            return "wrote a byte-order mark in front of a line that is not its first: "
                    + shown(ByteOrderMark.skip(line));
        } else if (line.indexOf('\0') >= 0) {
            return "wrote a line that is no answer, with zero bytes as in UTF-16, and answers are UTF-8: "
                    + shown(line);
        }
        return "wrote a line that is no answer: " + shown(line);
    }

    /** {@return how a line begins, with control characters as JSON escapes them: they would drive the terminal} */
    static String shown(String line) {
        StringBuilder text = new StringBuilder();
        line.chars().limit(SHOWN).forEach(c -> {
            if (Character.isISOControl(c)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                text.append((char) c);
            }
        });
        return line.length() > SHOWN ? text + "…" : text.toString();
    }
}
