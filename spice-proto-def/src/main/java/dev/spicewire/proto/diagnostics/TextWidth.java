// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.stream.Collectors;

/** How many columns text takes on a terminal: letters of East Asia and pictures two, marks on letters none. */
final class TextWidth {

    /** First and last characters of the ranges that are wide. */
    private static final int[][] WIDE = {{0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
        {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

    private TextWidth() {
    }

    /** {@return the columns of a text, a tab taken for one} */
    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /** {@return blanks that take as many columns, and tabs where the text has some} */
    static String blanks(String text) {
        return text.codePoints().mapToObj(c -> c == '\t' ? "\t" : " ".repeat(of(c))).collect(Collectors.joining());
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        for (int[] range : WIDE) {
            if (character >= range[0] && character <= range[1]) {
                return 2;
            }
        }
        return 1;
    }
}
