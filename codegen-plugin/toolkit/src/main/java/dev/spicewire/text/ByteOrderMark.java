// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The mark that some editors and shells put in front of UTF-8 text. It belongs to no line. */
public final class ByteOrderMark {

    private static final String MARK = "\ufeff";

    private ByteOrderMark() {
    }

    /** {@return the beginning of a text without the mark, if it has one} */
    public static String skip(String beginning) {
        return beginning.startsWith(MARK) ? beginning.substring(MARK.length()) : beginning;
    }

    /**
     * Reads a file.
     *
     * @param file UTF-8 text
     * @return its lines, the first without the mark
     * @throws IOException if it can't be read
     */
    public static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        if (!lines.isEmpty()) {
            lines.set(0, skip(lines.get(0)));
        }
        return lines;
    }
}
