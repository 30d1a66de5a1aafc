// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.text;

import java.util.ArrayList;
import java.util.List;

/** Running text on a terminal. */
public final class Paragraph {

    private Paragraph() {
    }

    /**
     * Breaks a text between words.
     *
     * @param text  one paragraph
     * @param width columns of a line
     * @return its lines; only a word that is longer than a line makes one longer
     */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
