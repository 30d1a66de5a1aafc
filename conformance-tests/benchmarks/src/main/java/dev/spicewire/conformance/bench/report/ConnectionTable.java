// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What connections carry, beside sockets with nothing done to their bytes in the same run. */
final class ConnectionTable {

    private static final double LEAST_SHARE = 0.7;
    private static final double LEAST_MILLIONS = 1;
    private static final double MILLION = 1e6;
    private static final String SMALL = "12";
    private static final String LARGE = "16384";

    private static final List<Line> LINES = List.of(
            new Line("read from the socket", "ReceiveBenchmark.receive", "RAW"),
            new Line("handled by a client", "ReceiveBenchmark.receive", "CLIENT"),
            new Line("read behind a loop that reads and writes", "ReceiveBenchmark.receive", "RELAY"),
            new Line("read behind a proxy", "ReceiveBenchmark.receive", "PROXY"),
            new Line("written to the socket one by one", "SendBenchmark.rawOne", ""),
            new Line("`send`", "SendBenchmark.send", ""),
            new Line("`send` of four threads", "SendBenchmark.sendOfFourThreads", ""),
            new Line("written to the socket together", "SendBenchmark.rawAll", ""),
            new Line("`sendAll`", "SendBenchmark.sendAll", ""));

    private final Results results;

    ConnectionTable(Results results) {
        this.results = results;
    }

    @Override
    public String toString() {
        MarkdownTable table = new MarkdownTable("medians", "12 bytes, millions/s ≥ " + Numbers.text(LEAST_MILLIONS),
                "B each", "16 KiB, millions/s", "of reading ≥ " + Numbers.text(LEAST_SHARE), "B each");
        Optional<Result> raw = LINES.get(0).result(results, LARGE);
        for (Line line : LINES) {
            Optional<Result> small = line.result(results, SMALL);
            Optional<Result> large = line.result(results, LARGE);
            double share = large.isPresent() && raw.isPresent() && line.way.length() > 0
                    ? large.get().median() / raw.get().median() : Double.NaN;
            table.row(line.name, bold(millions(small), LEAST_MILLIONS), allocated(small),
                    Numbers.text(millions(large)), bold(share, LEAST_SHARE), allocated(large));
        }
        return table.toString();
    }

    private static double millions(Optional<Result> result) {
        return result.map(r -> r.median() / MILLION).orElse(Double.NaN);
    }

    private static String allocated(Optional<Result> result) {
        return result.map(Result::allocatedText).orElse("–");
    }

    private static String bold(double value, double least) {
        return value < least ? "**" + Numbers.text(value) + "**" : Numbers.text(value);
    }

    /**
     * One line of the table.
     *
     * @param name      what is done with the messages
     * @param benchmark which benchmark measures it
     * @param way       its parameter, or nothing
     */
    private record Line(String name, String benchmark, String way) {

        Optional<Result> result(Results results, String bytes) {
            return results.one(benchmark, way.isEmpty() ? Map.of("bytes", bytes) : Map.of("bytes", bytes, "way", way));
        }
    }
}
