// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings {@code docs/performance.md} up to date: for every {@code NAME.json} in {@code docs/performance}, the parts of
 * the page that are named after it, and {@code NAME.svg}. The generator's results are in {@code NAME-generator.json},
 * those of connections in {@code NAME-connection.json}.
 */
public final class Report {

    private static final String GENERATOR = "-generator.json";
    private static final String CONNECTION = "-connection.json";

    private Report() {
    }

    /**
     * Runs it.
     *
     * @param args the directory of the page; {@code docs} by default
     * @throws IOException if a file can't be read or written
     */
    public static void main(String[] args) throws IOException {
        Path docs = Path.of(args.length == 0 ? "docs" : args[0]);
        Path page = docs.resolve("performance.md");
        Sections sections = new Sections(Files.readString(page));
        for (Path file : runs(docs.resolve("performance"))) {
            String name = file.getFileName().toString().replace(".json", "");
            Results results = Results.load(file);
            Path generator = file.resolveSibling(name + GENERATOR);
            if (Files.exists(generator)) {
                results = results.and(Results.load(generator));
            }
            Tables tables = new Tables(results);
            sections.replace(name + " reading", tables.reading());
            sections.replace(name + " writing", tables.writing());
            sections.replace(name + " gathering", tables.gathering());
            sections.replace(name + " memory", tables.memory());
            sections.replace(name + " others", tables.others());
            sections.replace(name + " misses", tables.misses());
            sections.replace(name + " run", results.environment() + ".");
            Path connection = file.resolveSibling(name + CONNECTION);
            if (Files.exists(connection)) {
                Results carried = Results.load(connection);
                sections.replace(name + " connections", carried.environment() + ".\n\n" + new ConnectionTable(carried));
            }
            Files.writeString(file.resolveSibling(name + ".svg"), RatioPlot.of(name, tables.rows()));
        }
        Files.writeString(page, sections.toString());
    }

    private static List<Path> runs(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(".json") && !f.toString().endsWith(GENERATOR)
                    && !f.toString().endsWith(CONNECTION)).sorted().toList();
        }
    }
}
