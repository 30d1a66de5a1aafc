// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/**
 * The part of a line around a place: all of a line that people write, a window of one that a program wrote. Of
 * characters that would do something to a terminal, such as turn its direction, others take the place.
 *
 * @param text   the characters to show
 * @param indent blanks up to the place, with the tabs of the line, so that a caret is under it whatever the width of a
 *               tab
 * @param width  how many columns of a terminal the shown part of the place takes, at least 1
 */
record SourceExcerpt(String text, String indent, int width) {

    private static final int MOST = 240;
    private static final int BEFORE = 80;
    private static final String CUT = "...";

    /** {@return the excerpt for a place on a line that the file has} */
    static SourceExcerpt of(SourceFile file, Location location) {
        String all = file.text();
        int start = file.start(location.line());
        int end = file.end(location.line());
        int at = file.index(location);
        boolean whole = end - start <= MOST;
        int from = whole ? start : move(all, at, -BEFORE, start);
        int to = whole ? end : move(all, from, MOST, end);
        int stop = move(all, at, location.length(), Math.max(at, to));
        String head = from > start ? CUT : "";
        String tail = to < end ? CUT : "";
        int missing = at == end ? Math.max(0, location.column() - 1 - all.codePointCount(start, end)) : 0;
        String indent = TextWidth.blanks(head + all.substring(from, at)) + " ".repeat(missing);
        return new SourceExcerpt(head + UnusualCharacters.shown(all.substring(from, to)) + tail, indent,
                Math.max(1, TextWidth.of(all.substring(at, stop))));
    }

    /** {@return the index that is some characters behind or before another one, not beyond a bound} */
    private static int move(String text, int from, int characters, int bound) {
        int index = from;
        for (int left = Math.abs(characters); left > 0 && index != bound; left--) {
            index += characters > 0 ? Character.charCount(text.codePointAt(index))
                    : -Character.charCount(text.codePointBefore(index));
        }
        return index;
    }
}
