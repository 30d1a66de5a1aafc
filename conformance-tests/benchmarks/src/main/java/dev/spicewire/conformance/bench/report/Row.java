// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import dev.spicewire.conformance.bench.Tool;
import dev.spicewire.conformance.bench.messages.BenchMessage;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Everything measured for one message on the heap.
 *
 * @param message which
 * @param c       what C needs for it
 * @param results the run
 */
record Row(BenchMessage message, CReference c, Results results) {

    private Map<String, String> params() {
        return Map.of("message", message.name());
    }

    private Map<String, String> onHeap() {
        return Map.of("message", message.name(), "memory", "HEAP");
    }

    Optional<Result> viewResult() {
        return results.one("ReadBenchmark.view", onHeap());
    }

    double view() {
        return viewResult().map(Result::score).orElse(Double.NaN);
    }

    double wrap() {
        return results.score("ReadBenchmark.wrap", onHeap());
    }

    double validate() {
        return results.score("ReadBenchmark.validate", onHeap());
    }

    double value() {
        return results.score("ReadBenchmark.value", onHeap());
    }

    Optional<Result> writerResult() {
        return results.one("WriteBenchmark.writer", onHeap());
    }

    double writer() {
        return writerResult().map(Result::score).orElse(Double.NaN);
    }

    Optional<Result> writeValueResult() {
        return results.one("WriteBenchmark.value", onHeap());
    }

    double writeValue() {
        return writeValueResult().map(Result::score).orElse(Double.NaN);
    }

    double gather() {
        return results.score("GatherBenchmark.gather", params());
    }

    double gatherBuffers() {
        return results.score("GatherBenchmark.buffers", params());
    }

    double limit(String operation) {
        return results.score("LimitBenchmark." + operation, params());
    }

    double kaitai() {
        return results.score("KaitaiBenchmark.read", params());
    }

    double tool(Tool tool, String operation) {
        return results.score("ToolBenchmark." + operation, Map.of("message", message.name(), "tool", tool.name()));
    }

    double fastestTool(String operation) {
        return Arrays.stream(Tool.values()).mapToDouble(tool -> tool(tool, operation))
                .filter(score -> !Double.isNaN(score)).min().orElse(Double.NaN);
    }
}
