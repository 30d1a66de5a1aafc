// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out what the printer of generated code can't: a comment that fits on one line takes no more than one, its tags
 * follow its text without an empty line, the mark of generated types stands before what it marks, private fields and
 * constants stand together, and no line is too long.
 */
final class Layout {

    private static final Pattern CONSTANT =
            Pattern.compile(" +(public static final .*;|[A-Z]\\w*(\\(.*\\))?[,;])");
    private static final String PUBLIC = "public static final ";
    private static final String BEGIN = "/**";
    private static final String MIDDLE = " * ";
    private static final String MARK = "@Generated";
    private static final String TAG = "* @";
    private static final String END = " */";

    private Layout() {
    }

    /** {@return the text of a file, laid out} */
    static String of(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int last = lines.size() - 1;
            if (last >= 1 && isField(line) && lines.get(last).isEmpty() && isField(lines.get(last - 1))) {
                lines.remove(last);
            } else if (last >= 1 && isEmptyComment(lines.get(last)) && isTag(line)) {
                lines.remove(last);
            }
            lines.add(line);
            if (last >= 0 && lines.get(last).strip().equals(MARK)) {
                lines.set(last, lines.get(last) + " " + lines.remove(last + 1).stripLeading());
            }
            if (isConstant(line)) {
                joinConstants(lines);
            }
            if (last >= 1 && line.endsWith(END)) {
                join(lines, line.substring(0, line.length() - END.length()));
            }
        }
        return String.join("\n", lines.stream().flatMap(line -> LongLines.broken(line).stream()).toList());
    }

    private static boolean isEmptyComment(String line) {
        return line.endsWith(" *") && line.stripLeading().equals("*");
    }

    private static boolean isTag(String line) {
        return line.stripLeading().startsWith(TAG);
    }

    private static boolean isField(String line) {
        return line.endsWith(";") && line.stripLeading().startsWith("private ");
    }

    /** Looks at the first letter before it tries the pattern, which takes long for files of many lines. */
    private static boolean isConstant(String line) {
        int first = line.length() - line.stripLeading().length();
        return first < line.length()
                && (Character.isUpperCase(line.charAt(first)) || line.startsWith(PUBLIC, first))
                && CONSTANT.matcher(line).matches();
    }

    /** Removes the empty line between the last constant's comment and the constant before it. */
    private static void joinConstants(List<String> lines) {
        int comment = lines.size() - 1;
        while (comment > 2 && lines.get(comment - 1).matches(" +(/\\*| \\*).*")) {
            comment--;
        }
        if (comment > 2 && lines.get(comment - 1).isEmpty() && isConstant(lines.get(comment - 2))) {
            lines.remove(comment - 1);
        }
    }

    private static void join(List<String> lines, String indent) {
        int last = lines.size() - 1;
        String comment = lines.get(last - 1);
        if (!lines.get(last - 2).equals(indent + BEGIN) || !comment.startsWith(indent + MIDDLE)) {
            return;
        }
        String joined = indent + BEGIN + comment.substring(indent.length() + MIDDLE.length() - 1) + END;
        if (joined.length() <= LongLines.LONGEST) {
            lines.subList(last - 2, last + 1).clear();
            lines.add(joined);
        }
    }
}
