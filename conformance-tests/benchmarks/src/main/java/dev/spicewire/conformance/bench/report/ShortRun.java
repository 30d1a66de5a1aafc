// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.messages.Memory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures the generated codecs and the hand-written limit for a few minutes and compares their ratios with a baseline.
 * Ratios within one run say the same on a fast machine and on a slow one.
 */
public final class ShortRun {

    private static final double TOLERANCE = 1.2;

    /** What is measured, and which of the limit's operations it is held against. */
    private static final Map<String, String> OPERATIONS = new TreeMap<>(Map.of("ReadBenchmark.wrap", "read",
            "WriteBenchmark.value", "write", "WriteBenchmark.writer", "write"));

    private ShortRun() {
    }

    /**
     * Runs it; the exit code is 1 when a ratio is more than 20 % over its baseline.
     *
     * @param args {@code compare} or {@code update}, and the file of the baseline
     * @throws Exception if JMH fails or a file can't be read or written
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 2 || !List.of("compare", "update").contains(args[0])) {
            throw new IllegalArgumentException("arguments are 'compare' or 'update', and the file of the baseline");
        }
        Path file = Path.of(args[1]);
        boolean update = args[0].equals("update");
        if (!update && !Files.isRegularFile(file)) {
            System.err.println(file + " is not there: make it with -Dbench.mode=update when the machine is idle");
            System.exit(1);
        }
        Path results = Files.createTempFile("short-run", ".json");
        new Runner(options(results)).run();
        SortedMap<String, Double> measured = ratios(Results.load(results));
        Files.delete(results);
        if (update) {
            Baseline.write(file, measured);
            return;
        }
        List<String> regressions = Regressions.of(Baseline.read(file), measured, TOLERANCE);
        regressions.forEach(System.err::println);
        System.exit(regressions.isEmpty() ? 0 : 1);
    }

    private static Options options(Path results) {
        String[] limits = BenchMessage.withLimit().stream().map(Enum::name).toArray(String[]::new);
        OptionsBuilder options = new OptionsBuilder();
        OPERATIONS.keySet().forEach(benchmark -> options.include(benchmark + "$"));
        return options.include("LimitBenchmark").param("message", limits).param("memory", Memory.HEAP.name()).forks(3)
                .warmupIterations(4).warmupTime(TimeValue.milliseconds(500)).measurementIterations(8)
                .measurementTime(TimeValue.milliseconds(100)).shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON).result(results.toString()).build();
    }

    private static SortedMap<String, Double> ratios(Results results) {
        SortedMap<String, Double> ratios = new TreeMap<>();
        OPERATIONS.forEach((benchmark, operation) -> BenchMessage.withLimit().forEach(message -> {
            Map<String, String> params = Map.of("message", message.name());
            double generated = results.one(benchmark, params).orElseThrow().median();
            double limit = results.one("LimitBenchmark." + operation, params).orElseThrow().median();
            ratios.put(benchmark.substring(benchmark.indexOf('.') + 1) + "," + message.key(), generated / limit);
        }));
        return ratios;
    }
}
