// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Greedy line breaking: lines of generated code that are too long are broken as late as they can be, between arguments,
 * before operators, and inside strings.
 */
final class LongLines {

    /** No line is longer, unless a single word is. */
    static final int LONGEST = 120;

    private static final String CONTINUED = "        ";
    private static final Set<String> OPERATORS = Set.of(" && ", " || ", " ? ", " : ", " + ", " * ");

    private LongLines() {
    }

    /** {@return a line, in parts that go below one another} */
    static List<String> broken(String line) {
        if (line.length() <= LONGEST || line.startsWith("//")) {
            return List.of(line);
        }
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        boolean comment = line.startsWith("* ", indent.length());
        String continued = indent + (comment ? "* " : CONTINUED);
        List<String> parts = new ArrayList<>();
        String rest = line;
        while (rest.length() > LONGEST) {
            int from = parts.isEmpty() ? indent.length() : continued.length();
            int end = comment ? lastSpace(rest, from + 2) : lastBreak(rest, from + 1);
            if (end < 0) {
                end = comment ? -1 : lastSpaceInString(rest, from + 1);
                if (end < 0) {
                    break;
                }
                parts.add(rest.substring(0, end + 1) + "\"");
                rest = continued + "+ \"" + rest.substring(end + 1);
            } else {
                parts.add(rest.substring(0, end));
                rest = continued + rest.substring(end + 1);
            }
        }
        parts.add(rest);
        return parts;
    }

    private static int lastSpace(String line, int from) {
        int space = line.lastIndexOf(' ', LONGEST);
        return space > from ? space : line.indexOf(' ', LONGEST);
    }

    /** {@return the last space where code can go on below} */
    private static int lastBreak(String line, int from) {
        int last = -1;
        boolean inString = false;
        for (int i = 0; i <= Math.min(LONGEST, line.length() - 1); i++) {
            char c = line.charAt(i);
            if (c == '\\' && inString) {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (c == ' ' && !inString && i > from && isBreak(line, i)) {
                last = i;
            }
        }
        return last;
    }

    private static boolean isBreak(String line, int space) {
        return line.charAt(space - 1) == ',' || line.startsWith("-> ", space - 2)
                || OPERATORS.stream().anyMatch(operator -> line.startsWith(operator, space));
    }

    /** {@return the last space in a string, where two strings can stand for it; the one before stays with it} */
    private static int lastSpaceInString(String line, int from) {
        int last = -1;
        boolean inString = false;
        for (int i = 0; i < Math.min(LONGEST - 1, line.length()); i++) {
            char c = line.charAt(i);
            if (c == '\\' && inString) {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (c == ' ' && inString && i > from) {
                last = i;
            }
        }
        return last;
    }
}
