// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

    @TempDir
    private Path temp;

    @Test
    void listsTheBundledModel() {
        CommandRun run = CommandRun.of("model");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("DisplayChannel", "draw_copy", "304");
    }

    @Test
    void listsABundledModelByName() {
        CommandRun run = CommandRun.of("model", "--bundled", "agent");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("clipboard").doesNotContain("DisplayChannel");
    }

    @Test
    void printsTheModelAsJson() {
        CommandRun run = CommandRun.of("model", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{").contains("\"protocol\"").endsWith("}\n");
    }

    @Test
    void aDefinitionWithErrorsHasNoModel() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.proto"), "struct S { uint33 a; };\n");

        CommandRun run = CommandRun.of("model", broken.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(broken + ":1:12: error[");
    }
}
