// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The C figures in these tables are those of the reference measurement: 10.3 ns to parse main_init, 10.6 mouse_motion.
 */
class TablesTest {

    @TempDir
    private Path directory;

    private Tables tables(String... results) throws IOException {
        return new Tables(Results.load(file("[" + String.join(",", results) + "]")));
    }

    private Path file(String json) throws IOException {
        return Files.writeString(directory.resolve("run.json"), json);
    }

    private static String result(String method, String params, double score, String error) {
        return """
                {"benchmark": "dev.spicewire.conformance.bench.%s", "params": {%s}, "jdkVersion": "17",
                 "primaryMetric": {"score": %s, "scoreError": %s, "scoreUnit": "ns/op", "rawData": [[%s]]},
                 "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 0.0001}}}""".formatted(method, params, score,
                error, score);
    }

    @Test
    void timesStandBesideThoseOfC() throws IOException {
        Tables tables = tables(
                result("ReadBenchmark.view", "\"message\": \"MAIN_INIT\", \"memory\": \"HEAP\"", 2.5, "0.25"));
        assertThat(tables.reading())
                .contains("| main_init | 32 | 10.3 | – | 2.50 ± 0.25 | – | – | – | – | – | – | – |")
                .contains("| main_init | 4.12 | – | – | – | – |");
    }

    @Test
    void aMissedGoalIsBoldAndNamedWithItsDistance() throws IOException {
        Tables tables = tables(
                result("ReadBenchmark.view", "\"message\": \"MOUSE_MOTION\", \"memory\": \"HEAP\"", 5.3, "\"NaN\""));
        assertThat(tables.reading()).contains("| mouse_motion | **2.00** | – | – | – | – |");
        assertThat(tables.misses()).isEqualTo("* `mouse_motion`: C / view is 2.00, goal 3.00");
    }

    @Test
    void theFastestToolIsTheOneThatCounts() throws IOException {
        Tables tables = tables(
                result("ReadBenchmark.view", "\"message\": \"MAIN_INIT\", \"memory\": \"HEAP\"", 2, "\"NaN\""),
                result("ToolBenchmark.read", "\"message\": \"MAIN_INIT\", \"tool\": \"SBE\"", 3, "\"NaN\""),
                result("ToolBenchmark.read", "\"message\": \"MAIN_INIT\", \"tool\": \"PROTOBUF\"", 30, "\"NaN\""));
        assertThat(tables.reading()).contains("| main_init | 5.15 | – | – | 1.50 | – |");
    }

    @Test
    void memoryNeedsAllThreeKinds() throws IOException {
        Tables tables = tables(
                result("ReadBenchmark.wrap", "\"message\": \"MAIN_INIT\", \"memory\": \"HEAP\"", 2, "\"NaN\""),
                result("ReadBenchmark.wrap", "\"message\": \"MAIN_INIT\", \"memory\": \"DIRECT\"", 3, "\"NaN\""),
                result("ReadBenchmark.wrap", "\"message\": \"MAIN_INIT\", \"memory\": \"MIXED\"", 4, "\"NaN\""));
        assertThat(tables.memory()).contains("| main_init | 2.00 | 3.00 | 4.00 | 0 | 0 | 0 | – | – | – |");
    }

    @Test
    void moreThanLinearGrowthOfTheGeneratorIsBold() throws IOException {
        Tables tables = tables(
                result("GeneratorBenchmark.parse", "\"size\": \"1\"", 2, "\"NaN\""),
                result("GeneratorBenchmark.parse", "\"size\": \"100\"", 216, "\"NaN\""),
                result("GeneratorBenchmark.diff", "\"size\": \"1\"", 2, "\"NaN\""),
                result("GeneratorBenchmark.diff", "\"size\": \"100\"", 224, "\"NaN\""));
        assertThat(tables.others())
                .contains("| parse | 2.00 | 216 | 108 |", "| diff | 2.00 | 224 | **112** |", "| whole | – | – | – |");
    }

    @Test
    void tooManySecondsForALargeChannelAreBold() throws IOException {
        assertThat(tables(result("ChannelBenchmark.generate", "\"messages\": \"10000\"", 9900, "\"NaN\"")).channel())
                .contains("| 10,000 messages in one channel | seconds ≤ 10.0 |", "| generate | 9.90 |");
        assertThat(tables(result("ChannelBenchmark.generate", "\"messages\": \"10000\"", 10200, "\"NaN\"")).channel())
                .contains("| generate | **10.2** |");
        assertThat(tables(result("GeneratorBenchmark.parse", "\"size\": \"1\"", 2, "\"NaN\"")).channel())
                .contains("| generate | – |");
    }

    @Test
    void partsOfARunMakeOneTable() throws IOException {
        Results codecs = Results.load(file("[" + result("SbeCarBenchmark.read", "", 60, "\"NaN\"") + "]"));
        Results generator = Results.load(file("[" + result("ColdStartBenchmark.generate", "", 900, "\"NaN\"") + "]"));
        assertThat(new Tables(codecs.and(generator)).others())
                .contains("| SbeCarBenchmark.read | 60.0 ", "| ColdStartBenchmark.generate | 900 ");
    }

    @Test
    void thePlotHasARowForEveryMessage() throws IOException {
        Tables tables = tables(
                result("ReadBenchmark.view", "\"message\": \"MAIN_INIT\", \"memory\": \"HEAP\"", 1.03, "\"NaN\""));
        String svg = RatioPlot.of("jdk17", tables.rows());
        assertThat(svg).startsWith("<svg ").endsWith("</svg>\n").contains(">main_init</text>", ">draw_text_16</text>");
        assertThat(svg.split("fill=\"#1b6ca8\"/>", -1)).as("bars: only one message was measured").hasSize(2);
    }

    @Test
    void whatIsNoResultOfJmhIsRefused() throws IOException {
        Path empty = file("[]");
        assertThatThrownBy(() -> Results.load(empty)).isInstanceOf(IOException.class)
                .hasMessageContaining("no results of JMH");
    }
}
