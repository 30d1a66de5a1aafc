// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.Arrays;
import java.util.Optional;

/** The text that diagnostics point into. */
public final class SourceFile {

    private final String name;
    private final String text;

    /** Where lines begin; looked for when the first line is asked for: a file without findings never is. */
    private int[] starts;

    /** The place that was looked for last: a line that a program wrote can have thousands of findings. */
    private Location last = Location.NONE;
    private int indexOfLast;

    /**
     * A text.
     *
     * @param name the file as the user named it
     * @param text all of it
     */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** {@return the file as the user named it} */
    public String name() {
        return name;
    }

    /** {@return all of it} */
    public String text() {
        return text;
    }

    /**
     * A line of the file.
     *
     * @param number line number, from 1
     * @return the line without its end, empty when the file has no such line
     */
    public Optional<String> line(int number) {
        return hasLine(number) ? Optional.of(text.substring(start(number), end(number))) : Optional.empty();
    }

    /** {@return how many lines there are, the one behind the last line end left out if nothing is there} */
    public int lineCount() {
        if (starts == null) {
            starts = findStarts();
        }
        return starts.length > 0 && starts[starts.length - 1] == text.length() ? starts.length - 1 : starts.length;
    }

    boolean hasLine(int number) {
        return number >= 1 && number <= lineCount();
    }

    /** {@return the index of the first character of a line} */
    int start(int line) {
        return starts[line - 1];
    }

    /** {@return the index behind the last character of a line, its end left out} */
    int end(int line) {
        int next = line < starts.length ? starts[line] - 1 : text.length();
        return next > start(line) && next < text.length() && text.charAt(next - 1) == '\r' ? next - 1 : next;
    }

    /** {@return the index of a place, at most that of the end of its line} */
    int index(Location place) {
        int end = end(place.line());
        boolean behindLast = place.line() == last.line() && place.column() >= last.column();
        int index = behindLast ? indexOfLast : start(place.line());
        int left = behindLast ? place.column() - last.column() : place.column() - 1;
        while (left > 0 && index < end) {
            index += Character.charCount(text.codePointAt(index));
            left--;
        }
        if (left == 0) {
            last = place;
            indexOfLast = index;
        }
        return index;
    }

    private int[] findStarts() {
        int[] found = new int[16];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = end + 1;
        }
        return Arrays.copyOf(found, count);
    }
}
