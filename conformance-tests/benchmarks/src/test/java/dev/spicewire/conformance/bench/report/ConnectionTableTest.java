// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionTableTest {

    @TempDir
    private Path directory;

    private String table(String... results) throws IOException {
        Path file = Files.writeString(directory.resolve("run.json"), "[" + String.join(",", results) + "]");
        return new ConnectionTable(Results.load(file)).toString();
    }

    private static String received(String way, int bytes, int... perSecond) {
        return result("ReceiveBenchmark.receive", "\"way\": \"" + way + "\", \"bytes\": \"" + bytes + "\"", perSecond);
    }

    private static String result(String method, String params, int... perSecond) {
        StringBuilder raw = new StringBuilder();
        for (int each : perSecond) {
            raw.append(raw.isEmpty() ? "" : ",").append(each);
        }
        return """
                {"benchmark": "dev.spicewire.conformance.bench.connection.%s", "params": {%s}, "jdkVersion": "17",
                 "primaryMetric": {"score": 1, "scoreError": 0, "scoreUnit": "ops/s", "rawData": [[%s]]},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 56.01}}}""".formatted(method, params, raw);
    }

    @Test
    void theShareIsThatOfMedians() throws IOException {
        assertThat(table(received("RAW", 16384, 100_000, 1, 200_000), received("CLIENT", 16384, 80_000)))
                .contains("| read from the socket | – | – | 0.10 | 1.00 | 56 |")
                .contains("| handled by a client | – | – | 0.08 | 0.80 | 56 |");
    }

    @Test
    void whatIsTooSlowIsBold() throws IOException {
        assertThat(table(received("RAW", 16384, 100_000), received("PROXY", 16384, 69_000),
                result("SendBenchmark.send", "\"bytes\": \"12\"", 900_000)))
                .contains("| read behind a proxy | – | – | 0.07 | **0.69** | 56 |")
                .contains("| `send` | **0.90** | 56 | – | – | – |");
    }
}
