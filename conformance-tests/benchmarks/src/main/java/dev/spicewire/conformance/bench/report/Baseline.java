// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Ratios to the hand-written limit, as they were when somebody last looked: a line each of operation, message, ratio.
 */
final class Baseline {

    private static final String TITLE = "operation,message,ratio";

    private Baseline() {
    }

    /**
     * Reads a baseline.
     *
     * @throws IOException if it can't be read
     */
    static SortedMap<String, Double> read(Path file) throws IOException {
        SortedMap<String, Double> ratios = new TreeMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            int comma = line.lastIndexOf(',');
            ratios.put(line.substring(0, comma), Double.parseDouble(line.substring(comma + 1)));
        }
        return ratios;
    }

    /**
     * Writes a baseline.
     *
     * @throws IOException if it can't be written
     */
    static void write(Path file, SortedMap<String, Double> ratios) throws IOException {
        Files.writeString(file, ratios.entrySet().stream()
                .map(e -> e.getKey() + String.format(Locale.ROOT, ",%.2f", e.getValue()))
                .collect(Collectors.joining("\n", TITLE + "\n", "\n")));
    }
}
