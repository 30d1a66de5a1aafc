// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;

/**
 * A doc comment.
 *
 * @param pick which text; 0 is none
 */
record Doc(int pick) {

    private static final List<String> PLAIN = List.of("", "A word about it.", "Two\nlines.",
            "0 to 3, or none; 50 % of all.");

    private static final List<String> HOSTILE = List.of("\\u002a/ class Injected { }", "*\\u002f", "\\", "\\uXYZ",
            "* /", "{@", "{@link Nowhere#nothing} }", "@deprecated never", "@param x y\n@return z", "<b>bold <",
            "a & b &#42;/ <!--", "$L $T $S $N $$ $W $>", "bell \u0007, bidi \u202e\u2066 and \u2028 separator", "*",
            "/* nested", "// line", "\"\"\" %n %s \"", "{@code", "</pre>", "\\\\u000a int i;",
            "\ud83d\ude00 \u00e4", "*\n*\n**", "\t@text");

    /** {@return the comment with a line end, or nothing} */
    String text(String indent) {
        String text = pick < PLAIN.size() ? PLAIN.get(pick) : HOSTILE.get((pick - PLAIN.size()) % HOSTILE.size());
        return text.isEmpty() ? "" : indent + "/** " + text + " */\n";
    }

    /** {@return how many texts there are} */
    static int choices(Vocabulary vocabulary) {
        return vocabulary == Vocabulary.ORDINARY ? PLAIN.size() : PLAIN.size() + HOSTILE.size();
    }
}
