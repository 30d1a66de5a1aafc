// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/**
 * A place in a definition file.
 *
 * @param file   the file as the user named it
 * @param line   line number, from 1
 * @param column column number in characters, from 1
 * @param length number of characters that belong to the place on its line, at least 1
 */
public record Location(String file, int line, int column, int length) implements Comparable<Location> {

    /** The place of something that no file holds, such as a built-in type. */
    public static final Location NONE = new Location("", 0, 0, 1);

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@return {@code file:line:column}, as compilers print it} */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
