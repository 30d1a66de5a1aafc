// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {

    @TempDir
    private Path directory;

    @Test
    void eachChangeIsOfOneKind() throws IOException {
        Path before = list("before", "passed\tbroken", "failed\tmended", "failed\tstill", "passed\tlost",
                "known_failure\texpected", "unsupported\tnow-tried", "passed\tdropped", "passed\tgone");
        Path after = list("after", "failed\tbroken", "passed\tmended", "failed\tstill", "not_run\tlost",
                "passed\texpected", "passed\tnow-tried", "unsupported\tdropped", "failed\tnew", "passed\talso-new");

        RunComparison comparison = RunComparison.of(before, after);

        assertThat(comparison.failing()).containsExactly("broken", "lost", "new");
        assertThat(comparison.passing()).containsExactly("mended", "expected");
        assertThat(comparison.other()).containsExactly("now-tried: unsupported, now passed",
                "dropped: passed, now unsupported");
        assertThat(comparison.isClean()).isFalse();
        assertThat(comparison.text()).endsWith("\n\n3 newly failing, 2 newly passing, 2 otherwise different; "
                + "2 cases added, 1 removed\n");
    }

    @Test
    void theSameRunTwiceHasNoChange() throws IOException {
        Path run = list("run", "passed\ta", "failed\tb", "not_run\tc");

        assertThat(RunComparison.of(run, run)).isEqualTo(
                new RunComparison(List.of(), List.of(), List.of(), 0, 0));
    }

    @Test
    void aRunWithoutCasesIsNoneToCompareWith() throws IOException {
        Path run = list("run", "passed\ta");
        Path nothing = Files.createFile(directory.resolve("nothing"));

        assertThatThrownBy(() -> RunComparison.of(run, nothing)).isInstanceOf(IOException.class)
                .hasMessage(nothing + ": has no cases");
    }

    @Test
    void aCaseHasOneOutcome() throws IOException {
        Path twice = list("twice", "passed\ta", "failed\ta");

        assertThatThrownBy(() -> RunComparison.of(twice, twice)).isInstanceOf(IOException.class)
                .hasMessage(twice + ":2: 'a' is there a second time");
    }

    private Path list(String name, String... lines) throws IOException {
        return Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
    }
}
