// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManPagesCommandTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void write() {
        assertThat(CommandRun.of("generate-man", directory.toString()).exitCode()).isZero();
    }

    @Test
    void everyCommandHasAPage() throws IOException {
        try (Stream<Path> pages = Files.list(directory)) {
            assertThat(pages.map(page -> page.getFileName().toString())).contains("spicewire.1", "spicewire-check.1",
                    "spicewire-conformance.1", "spicewire-conformance-run.1")
                    .doesNotContain("spicewire-generate-man.1");
        }
    }

    @Test
    void aPageSaysWhatTheHelpSays() {
        assertThat(directory.resolve("spicewire-conformance-run.1")).content()
                .startsWith(".TH SPICEWIRE-CONFORMANCE-RUN 1 \"\" \"spicewire ")
                .contains("\nspicewire\\-conformance\\-run \\- Drive a testee, a server or a client through",
                        ".TP\n\\fB\\-j, \\-\\-jobs=N\\fR\nProcesses side by side. Default: one a processor.\n",
                        "(default: 10)", ".TP\n\\fB2\\fR\ncannot run: ", "Known failures are a text file",
                        "spicewire\\-conformance(1)")
                .doesNotContain("${", "%n");
    }

    @Test
    void noLineIsARequestThatManDoesNotKnow() throws IOException {
        try (Stream<Path> pages = Files.list(directory)) {
            for (Path page : pages.toList()) {
                assertThat(Files.readAllLines(page)).filteredOn(line -> line.startsWith("."))
                        .allMatch(line -> line.matches("\\.(TH|SH|TP)( .*)?"));
            }
        }
    }

    @Test
    void manHasNothingToWarnOf() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/man")).isExecutable();
        for (String page : new String[] {"spicewire.1", "spicewire-serve.1", "spicewire-conformance-run.1"}) {
            Process man = new ProcessBuilder("man", "--warnings", "-l", directory.resolve(page).toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

            assertThat(new String(man.getErrorStream().readAllBytes(), StandardCharsets.UTF_8)).isEmpty();
            assertThat(man.waitFor()).isZero();
        }
    }
}
