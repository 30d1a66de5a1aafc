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
record SourceExcerpt(String text, String indent, int length) {

    private static final int MOST = 240;
    private static final int BEFORE = 80;
    private static final String CUT = "...";

    static SourceExcerpt of(Line line, Location location) {
        int column = location.column() - 1;
        int[] characters = line.characters();
        if (characters.length <= MOST) {
            return new SourceExcerpt(line.text(), indent(line.text(), column), location.length());
        }
        int from = Math.max(0, Math.min(column, characters.length) - BEFORE);
        int to = Math.min(characters.length, from + MOST);
        String head = from > 0 ? CUT : "";
        String text = head + new String(characters, from, to - from) + (to < characters.length ? CUT : "");
        return new SourceExcerpt(text, indent(text, column - from + head.length()),
                Math.max(1, Math.min(location.length(), to - column)));
    }

    private static String indent(String line, int width) {
        return line.codePoints().limit(width).mapToObj(c -> c == '\t' ? "\t" : " ").collect(Collectors.joining());
    }
}
