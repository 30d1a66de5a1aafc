package dev.spicewire.proto.diagnostics;

/**
 * A line of a file by its characters.
 *
 * @param text       the line
 * @param characters its code points
 */
record Line(String text, int[] characters) {

    Line(String text) {
        this(text, text.codePoints().toArray());
    }
}
