// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.race;

import dev.spicewire.conformance.bench.race.Contestant.Run;
import dev.spicewire.conformance.bench.report.MarkdownTable;
import dev.spicewire.conformance.bench.report.Sections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What a race came to: medians of the runs of each. */
final class RaceTable {

    private static final double MEGABYTE = 1e6;

    private final List<Run> runs;
    private final long bytes;

    RaceTable(List<Run> runs, long bytes) {
        this.runs = runs;
        this.bytes = bytes;
    }

    /** {@return a line a run} */
    List<String> csv() {
        return Stream.concat(Stream.of("command,seconds,cpu_seconds,exit_code"), runs.stream().map(Run::line)).toList();
    }

    /** Replaces the table on a page. */
    void putInto(Path page) throws IOException {
        Sections sections = new Sections(Files.readString(page));
        sections.replace("captures", toString());
        Files.writeString(page, sections.toString());
    }

    @Override
    public String toString() {
        MarkdownTable table = new MarkdownTable("medians", "s", "processors, s", "MB/s", "exit code");
        for (String name : runs.stream().map(Run::name).distinct().toList()) {
            List<Run> own = runs.stream().filter(run -> run.name().equals(name)).toList();
            double seconds = median(own, Run::seconds);
            table.row("`" + name + "`", text("%.2f", seconds), text("%.2f", median(own, Run::cpu)),
                    text("%.0f", bytes / MEGABYTE / seconds), Integer.toString(own.get(0).exitCode()));
        }
        return table.toString();
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
