// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines of a suite can have cases of some names. Whoever asks for a case need not read a hundred thousand others:
 * a name has that of its message, and a line without the word is of another message. All lines of the message are
 * taken, as how much its cases matter is seen from all of them.
 */
public final class LineChoice {

    /** All lines. */
    public static final LineChoice ALL = new LineChoice(List.of());

    /** Channel, sender and message, which is the word. Messages without a name have none. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9_]+/(?:server|client)/([a-z0-9_]+)/.+");

    private final List<byte[]> words;

    private LineChoice(List<byte[]> words) {
        this.words = words;
    }

    /** {@return the lines that can have cases of these names; all if a name does not tell, or there are none} */
    public static LineChoice of(List<String> names) {
        List<byte[]> words = new ArrayList<>();
        for (String name : names) {
            Matcher parts = NAME.matcher(name);
            if (!parts.matches()) {
                return ALL;
            }
            words.add(quoted(parts.group(1)));
        }
        return words.isEmpty() ? ALL : new LineChoice(words);
    }

    private static byte[] quoted(String word) {
        return ("\"" + word + "\"").getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return whether a line, from its first byte until the one behind it, is among them} */
    boolean accepts(byte[] text, int from, int until) {
        return words.isEmpty() || words.stream().anyMatch(word -> holds(text, from, until, word));
    }

    private static boolean holds(byte[] text, int from, int until, byte[] word) {
        for (int at = from; at + word.length <= until; at++) {
            if (text[at] == word[0] && text[at + 1] == word[1]
                    && Arrays.equals(text, at, at + word.length, word, 0, word.length)) {
                return true;
            }
        }
        return false;
    }
}
