// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.Locale;
import java.util.regex.Pattern;

/** Characters that do not show what they are: controls, those that change the direction of text, odd blanks. */
public final class UnusualCharacters {

    private static final Pattern LONG_WORD = Pattern.compile("([A-Za-z0-9_]{100})[A-Za-z0-9_]{200,}+");
    private static final int REPLACEMENT = 0xFFFD;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int DELETE_PICTURE = 0x2421;

    private UnusualCharacters() {
    }

    /** {@return the character in quotes where it can be seen, and its name where it is none that everybody types} */
    public static String describe(int character) {
        if (character > ' ' && character < DELETE) {
            return "'" + Character.toString(character) + "'";
        }
        String name = Character.getName(character);
        String code = String.format(Locale.ROOT, "U+%04X", character) + (name == null ? "" : " " + name);
        return isVisible(character) ? "'" + Character.toString(character) + "' (" + code + ")" : code;
    }

    /** {@return whether a reader sees the character, where it stands} */
    public static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }

    /** {@return a character that takes the place of another one in text for a terminal, which only shows it} */
    static int shown(int character) {
        if (character == '\t' || isVisible(character)) {
            return character;
        }
        if (character < ' ') {
            return CONTROL_PICTURES + character;
        }
        return character == DELETE ? DELETE_PICTURE
                : Character.getType(character) == Character.SPACE_SEPARATOR ? ' ' : REPLACEMENT;
    }

    /** {@return a message for a terminal, of names that a program wrote the beginning only} */
    static String message(String text) {
        return LONG_WORD.matcher(shown(text)).replaceAll("$1...");
    }

    /** {@return a text whose characters a terminal only shows; line ends stay} */
    static String shown(String text) {
        if (text.codePoints().allMatch(c -> c == '\n' || shown(c) == c)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.appendCodePoint(c == '\n' ? c : shown(c)));
        return shown.toString();
    }
}
