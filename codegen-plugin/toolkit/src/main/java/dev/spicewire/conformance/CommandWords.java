// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into words as a shell does, without its other powers: words end at white space, except between
 * single or double quotes or behind a backslash (which is itself between single quotes).
 */
public final class CommandWords {

    private static final char NO_QUOTE = 0;

    private CommandWords() {
    }

    /**
     * Splits a command.
     *
     * @param command such as {@code java -jar "my testee.jar"}
     * @return its words
     * @throws IllegalArgumentException if a quote is not closed
     */
    public static List<String> split(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = NO_QUOTE;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote == NO_QUOTE && Character.isWhitespace(c)) {
                if (word != null) {
                    words.add(word.toString());
                }
                word = null;
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            if (c == quote) {
                quote = NO_QUOTE;
            } else if (quote == NO_QUOTE && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == '\\' && quote != '\'' && i + 1 < command.length()) {
                i++;
                word.append(command.charAt(i));
            } else {
                word.append(c);
            }
        }
        if (quote != NO_QUOTE) {
            throw new IllegalArgumentException("the quote " + quote + " is not closed in: " + command);
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }
}
