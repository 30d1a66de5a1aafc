// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.text;

import java.util.Locale;

/**
 * Texts that come from elsewhere, for terminals and files. What drives a terminal, turns or hides other letters, or is
 * half of a letter is shown by its number, as JSON escapes it.
 */
public final class Printable {

    private Printable() {
    }

    /** {@return a text on one line that shows all it has} */
    public static String of(String text) {
        if (text.codePoints().noneMatch(Printable::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(shown, point));
        return shown.toString();
    }

    /**
     * Adds a letter, or its number.
     *
     * @param shown what to add it to
     * @param point its code point
     */
    public static void append(StringBuilder shown, int point) {
        if (isHidden(point)) {
            for (char c : Character.toChars(point)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            }
        } else {
            shown.appendCodePoint(point);
        }
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE,
                    Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
