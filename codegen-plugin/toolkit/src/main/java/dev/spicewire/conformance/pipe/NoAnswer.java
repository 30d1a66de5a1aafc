// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import dev.spicewire.text.ByteOrderMark;
import dev.spicewire.text.Printable;

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

    /** {@return how a line begins, on one line of a terminal} */
    static String shown(String line) {
        return line.length() > SHOWN ? Printable.of(line.substring(0, SHOWN)) + "…" : Printable.of(line);
    }
}
