package dev.spicewire.proto.diagnostics;

import java.util.stream.Collectors;

/**
 * The part of a line around a place: all of a line that people write, a window of one that a program wrote.
 *
 * @param text   the characters to show
 * @param indent blanks up to the place, with the tabs of the line, so that a caret is under it whatever the width of a
 *               tab
 * @param length how many characters of the place are shown, at least 1
 */
record Excerpt(String text, String indent, int length) {

    private static final int MOST = 240;
    private static final int BEFORE = 80;
    private static final String CUT = "...";

    static Excerpt of(Line line, Location place) {
        int column = place.column() - 1;
        int[] characters = line.characters();
        if (characters.length <= MOST) {
            return new Excerpt(line.text(), indent(line.text(), column), place.length());
        }
        int from = Math.max(0, Math.min(column, characters.length) - BEFORE);
        int to = Math.min(characters.length, from + MOST);
        String head = from > 0 ? CUT : "";
        String text = head + new String(characters, from, to - from) + (to < characters.length ? CUT : "");
        return new Excerpt(text, indent(text, column - from + head.length()),
                Math.max(1, Math.min(place.length(), to - column)));
    }

    private static String indent(String line, int width) {
        return line.codePoints().limit(width).mapToObj(c -> c == '\t' ? "\t" : " ").collect(Collectors.joining());
    }
}
