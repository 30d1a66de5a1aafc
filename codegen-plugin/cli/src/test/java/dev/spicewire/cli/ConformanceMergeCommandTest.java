// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceMergeCommandTest {

    private static final String TESTEE = "'" + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' '../toolkit/src/test/java/dev/spicewire/conformance/MisbehavingTestee.java'";

    @TempDir
    private Path directory;

    private String suite;

    @BeforeEach
    void writeSuite() throws IOException {
        suite = Files.createDirectory(directory.resolve("suite")).toString();
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < 4; number++) {
            lines.append("{\"channel_type\":10,\"from\":\"server\",\"id\":101,\"hex\":\"c0ffee0").append(number)
                    .append("\",\"accept\":").append(number > 0).append("}\n");
        }
        Files.writeString(Path.of(suite, "mine.jsonl"), lines);
    }

    @Test
    void aRunInTwoPartsHasTheReportOfOneRun() throws IOException {
        Path one = directory.resolve("one");
        CommandRun whole = run("--report", one.toString());
        List<String> arguments = new ArrayList<>(List.of("conformance", "merge", "--suite", suite));
        for (String shard : List.of("1/2", "2/2")) {
            Path part = directory.resolve("part-" + shard.charAt(0));
            assertThat(run("--shard", shard, "--report", part.toString()).exitCode()).isLessThan(2);
            arguments.add(part.toString());
        }
        Path merged = directory.resolve("merged");
        arguments.addAll(List.of("-o", merged.toString()));

        CommandRun merge = CommandRun.of(arguments.toArray(String[]::new));

        assertThat(merge.exitCode()).isEqualTo(whole.exitCode()).isEqualTo(1);
        assertThat(merge.out()).isEqualTo(whole.out()).endsWith("4 cases: 3 passed, 1 failed\n");
        for (String file : List.of("conformance.json", "junit.xml", "report.html", "report.md", "outcomes.tsv")) {
            assertThat(merged.resolve(file)).hasSameTextualContentAs(one.resolve(file));
        }
        assertThat(merge.out()).as("the line that runs a case alone").contains("--case").doesNotContain("--shard");
    }

    @Test
    void theListIsThatOfThePart() {
        List<String> listed = new ArrayList<>();
        for (String shard : List.of("1/2", "2/2")) {
            listed.addAll(run("--list", "--shard", shard).out().lines().toList());
        }

        assertThat(listed).hasSize(4).containsExactlyInAnyOrderElementsOf(run("--list").out().lines().toList());
    }

    @Test
    void aPartThatIsMissingIsToldInALine() {
        Path part = directory.resolve("part");
        run("--shard", "1/3", "--report", part.toString());

        CommandRun merge = CommandRun.of("conformance", "merge", "--suite", suite, part.toString(), "-o",
                directory.resolve("merged").toString());

        assertThat(merge.exitCode()).isEqualTo(2);
        assertThat(merge.err()).contains("there is no report of shard 2/3, 3/3").hasLineCount(1);
        assertThat(directory.resolve("merged")).doesNotExist();
    }

    @Test
    void whatIsNoPartCanNotRun() {
        CommandRun run = run("--shard", "3/2");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no shard 3/2; write which one of how many, from 1/2 to 2/2")
                .hasLineCount(1);
    }

    private CommandRun run(String... options) {
        List<String> arguments = new ArrayList<>(List.of("conformance", "run", "--testee", TESTEE, "--suite", suite));
        arguments.addAll(List.of(options));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
