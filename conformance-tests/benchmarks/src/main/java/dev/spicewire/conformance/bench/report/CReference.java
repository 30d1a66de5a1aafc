// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the C implementation needs, in nanoseconds, the least of 25 runs.
 *
 * @param bytes  size of the body
 * @param parse  parsing and freeing
 * @param linear marshalling into one buffer
 * @param vector marshalling into an I/O vector
 */
record CReference(int bytes, double parse, double linear, double vector) {

    private static final String RESOURCE = "/bench/c-reference.csv";

    /** {@return the figures of all messages} */
    static Map<BenchMessage, CReference> load() throws IOException {
        Map<BenchMessage, CReference> figures = new EnumMap<>(BenchMessage.class);
        try (InputStream in = CReference.class.getResourceAsStream(RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).map(line -> line.split(",")).forEach(cells -> figures.put(
                    BenchMessage.valueOf(cells[0].toUpperCase(Locale.ROOT)),
                    new CReference(Integer.parseInt(cells[1]), Double.parseDouble(cells[2]),
                            Double.parseDouble(cells[3]), Double.parseDouble(cells[4]))));
        }
        return figures;
    }
}
