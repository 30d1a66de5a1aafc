// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import dev.spicewire.conformance.bench.Tool;
import dev.spicewire.conformance.bench.messages.Memory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of one run. */
final class Tables {

    private static final double MOST_GROWTH = 110;
    private static final double MOST_SECONDS = 10;

    private final Results results;
    private final List<Row> rows = new ArrayList<>();

    Tables(Results results) throws IOException {
        this.results = results;
        CReference.load().forEach((message, c) -> rows.add(new Row(message, c, results)));
    }

    List<Row> rows() {
        return rows;
    }

    /** {@return nanoseconds of reading, then the ratios that were to be reached} */
    String reading() {
        MarkdownTable times = new MarkdownTable("ns/op", "bytes", "C", "validate", "view", "wrap", "value", "limit",
                "SBE", "FlatBuffers", "protobuf", "Kaitai");
        for (Row row : rows) {
            times.row(row.message().key(), Integer.toString(row.c().bytes()), Numbers.text(row.c().parse()),
                    Numbers.text(row.validate()), row.viewResult().map(Result::scoreText).orElse("–"),
                    Numbers.text(row.wrap()), Numbers.text(row.value()), Numbers.text(row.limit("read")),
                    Numbers.text(row.tool(Tool.SBE, "read")), Numbers.text(row.tool(Tool.FLATBUFFERS, "read")),
                    Numbers.text(row.tool(Tool.PROTOBUF, "read")), Numbers.text(row.kaitai()));
        }
        return times + "\n" + ratios(Goal.READING);
    }

    /** {@return nanoseconds of writing, then the ratios that were to be reached} */
    String writing() {
        MarkdownTable times = new MarkdownTable("ns/op", "bytes", "C", "writer", "value", "limit", "SBE", "FlatBuffers",
                "protobuf");
        for (Row row : rows) {
            times.row(row.message().key(), Integer.toString(row.c().bytes()), Numbers.text(row.c().linear()),
                    row.writerResult().map(Result::scoreText).orElse("–"), Numbers.text(row.writeValue()),
                    Numbers.text(row.limit("write")),
                    Numbers.text(row.tool(Tool.SBE, "write")), Numbers.text(row.tool(Tool.FLATBUFFERS, "write")),
                    Numbers.text(row.tool(Tool.PROTOBUF, "write")));
        }
        return times + "\n" + ratios(Goal.WRITING);
    }

    /** {@return nanoseconds of gathering with the ratio that was to be reached} */
    String gathering() {
        MarkdownTable table = new MarkdownTable("ns/op", "bytes", "C's vector", "gather", "gather, as buffers",
                Goal.GATHERING.get(0).name());
        for (Row row : rows) {
            table.row(row.message().key(), Integer.toString(row.c().bytes()), Numbers.text(row.c().vector()),
                    Numbers.text(row.gather()), Numbers.text(row.gatherBuffers()), Goal.GATHERING.get(0).cell(row));
        }
        return table.toString();
    }

    private String ratios(List<Goal> goals) {
        String[] titles = Stream.concat(Stream.of("ratio"),
                goals.stream().map(g -> g.name() + " ≥ " + Numbers.text(g.bound()))).toArray(String[]::new);
        MarkdownTable table = new MarkdownTable(titles);
        for (Row row : rows) {
            table.row(Stream.concat(Stream.of(row.message().key()), goals.stream().map(g -> g.cell(row)))
                    .toArray(String[]::new));
        }
        return table.toString();
    }

    /** {@return every goal that is missed, by message} */
    String misses() {
        List<String> misses = rows.stream()
                .flatMap(row -> Stream.of(Goal.READING, Goal.WRITING, Goal.GATHERING).flatMap(List::stream)
                        .flatMap(goal -> goal.miss(row).stream()))
                .toList();
        return misses.isEmpty() ? "None." : "* " + String.join("\n* ", misses);
    }

    /** {@return time and allocation in the three kinds of memory} */
    String memory() {
        MarkdownTable table = new MarkdownTable("wrap", "heap, ns", "direct, ns", "mixed, ns", "heap, B", "direct, B",
                "mixed, B", "view, heap, B", "writer, B", "value written, B");
        for (Row row : rows) {
            List<Result> found = Arrays.stream(Memory.values()).flatMap(memory -> results.one("ReadBenchmark.wrap",
                    Map.of("message", row.message().name(), "memory", memory.name())).stream()).toList();
            if (found.size() == Memory.values().length) {
                table.row(Stream.of(Stream.of(row.message().key()), found.stream().map(r -> Numbers.text(r.score())),
                        found.stream().map(Result::allocatedText),
                        Stream.of(row.viewResult(), row.writerResult(), row.writeValueResult())
                                .map(written -> written.map(Result::allocatedText).orElse("–")))
                        .flatMap(cells -> cells).toArray(String[]::new));
            }
        }
        return table.toString();
    }

    /** {@return how much longer the generator takes for a definition of 100 times the size} */
    String growth() {
        MarkdownTable table = new MarkdownTable("generator", "spice.proto, ms", "100 times as large, ms",
                "ratio ≤ " + Numbers.text(MOST_GROWTH));
        for (String step : List.of("parse", "resolve", "generate", "whole", "diff")) {
            double one = results.score("GeneratorBenchmark." + step, Map.of("size", "1"));
            double hundred = results.score("GeneratorBenchmark." + step, Map.of("size", "100"));
            String ratio = Numbers.text(hundred / one);
            table.row(step, Numbers.text(one), Numbers.text(hundred),
                    hundred / one > MOST_GROWTH ? "**" + ratio + "**" : ratio);
        }
        return table.toString();
    }

    /** {@return how long the generator takes for one channel of very many messages} */
    String channel() {
        MarkdownTable table = new MarkdownTable("10,000 messages in one channel",
                "seconds ≤ " + Numbers.text(MOST_SECONDS));
        double seconds = results.score("ChannelBenchmark.generate", Map.of("messages", "10000")) / 1000;
        String text = Numbers.text(seconds);
        table.row("generate", seconds > MOST_SECONDS ? "**" + text + "**" : text);
        return table.toString();
    }

    /** {@return dispatch, whole sessions, growth with size, the generator, and the control} */
    String others() {
        MarkdownTable table = new MarkdownTable("benchmark", "score", "unit", "B/op");
        for (String benchmark : List.of("DispatchBenchmark.dispatch", "CaptureBenchmark.cut", "CaptureBenchmark.values",
                "ScalingBenchmark.validateFixed", "ScalingBenchmark.validateVarying", "ScalingBenchmark.gather",
                "GeneratorBenchmark.parse", "GeneratorBenchmark.resolve", "GeneratorBenchmark.generate",
                "GeneratorBenchmark.whole", "GeneratorBenchmark.diff", "ChannelBenchmark.generate",
                "ColdStartBenchmark.generate", "SbeCarBenchmark.write", "SbeCarBenchmark.read",
                "SbeCarBenchmark.bareWrite",
                "SbeCarBenchmark.bareRead")) {
            for (Result result : results.of(benchmark, Map.of())) {
                String params = String.join(" ", result.params().values());
                table.row((benchmark + " " + params).strip(), result.scoreText(), result.unit(),
                        result.allocatedText());
            }
        }
        return table + "\n" + growth() + "\n" + channel();
    }
}
