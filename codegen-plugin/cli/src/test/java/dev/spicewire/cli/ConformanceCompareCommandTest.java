// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCompareCommandTest {

    @TempDir
    private Path directory;

    @Test
    void whatNewlyFailsIsAFinding() throws IOException {
        Path before = list("before", "passed\ta\nfailed\tb\npassed\tc\n");
        Path after = list("after", "failed\ta\npassed\tb\npassed\tc\n");

        CommandRun run = CommandRun.of("conformance", "compare", before.toString(), after.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("newly failing:\n  a\n\nnewly passing:\n  b\n");
        assertThat(CommandRun.of("conformance", "compare", after.toString(), after.toString()).exitCode()).isZero();
    }

    @Test
    void whatIsNoReportCanNotBeCompared() throws IOException {
        Path list = list("before", "passed\ta\n");
        Path other = Files.writeString(directory.resolve("other"), "hello\n");

        CommandRun run = CommandRun.of("conformance", "compare", list.toString(), other.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(other + ":1: no outcome of a case").hasLineCount(1);
        CommandRun missing = CommandRun.of("conformance", "compare", list.toString(), directory.toString());
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("outcomes.tsv: no such file").hasLineCount(1);
    }

    private Path list(String name, String lines) throws IOException {
        Path reports = Files.createDirectory(directory.resolve(name));
        Files.writeString(reports.resolve("outcomes.tsv"), lines);
        return reports;
    }
}
