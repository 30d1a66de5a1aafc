// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs, of one process or of several, that write to one directory. */
class SeveralRunsTest {

    private static final Map<String, String> OLD = Map.of("A.java", "class A {}", "old/C.java", "class C {}");

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6, 8, 10, 11, 13})
    void aRunLeavesAnotherOneAloneAndMendsWhatItLeftWhenItIsKilled(int moment) throws Exception {
        OutputDirectory impatient = new OutputDirectory(root, "java", new Disk(), Duration.ZERO);
        impatient.write(OutputTree.of(OLD), "0".repeat(64));
        Process other = start(moment);
        try {
            assertThat(firstLine(other)).isEqualTo("waiting");
            assertThatThrownBy(() -> impatient.write(OutputTree.of(OLD), "0".repeat(64)))
                    .isInstanceOf(IOException.class)
                    .hasMessage(root + ": another run of Spicewire is writing here; wait for its end, or end it");
            assertThat(root.resolve(".spicewire.staging")).isDirectory();
        } finally {
            other.destroyForcibly().waitFor();
        }

        impatient.write(WaitingRun.FILES, WaitingRun.INPUTS);

        assertThat(OutputFiles.of(root)).isEqualTo(WaitingRun.FILES.files());
        assertThat(root.resolve(".spicewire.staging")).doesNotExist();
        assertThat(impatient.isCurrent(WaitingRun.INPUTS)).isTrue();
    }

    @Test
    void runsOfOneProcessWaitForEachOther() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String text = "run " + i;
                String owner = "backend" + i % 2;
                OutputTree tree = OutputTree.of(Map.of(owner + "/Same.java", text, owner + i + "/Own.java", text));
                runs.add(threads.submit(() -> new OutputDirectory(root, owner).write(tree, Digest.of(text))));
            }
            for (Future<?> run : runs) {
                assertNoFailure(run);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(OutputFiles.of(root)).hasSize(4);
        assertThat(OutputFiles.of(root).get("backend0/Same.java")).isEqualTo(own("backend0"));
        assertThat(OutputFiles.of(root).get("backend1/Same.java")).isEqualTo(own("backend1"));
    }

    private String own(String owner) throws IOException {
        try (var directories = Files.newDirectoryStream(root, owner + "?*")) {
            return Files.readString(directories.iterator().next().resolve("Own.java"));
        }
    }

    private static void assertNoFailure(Future<?> run) throws InterruptedException {
        try {
            assertThat(run.get()).isInstanceOf(OutputChange.class);
        } catch (ExecutionException e) {
            throw new AssertionError("a run failed", e.getCause());
        }
    }

    private Process start(int moment) throws IOException, URISyntaxException {
        String classes = location(OutputDirectory.class) + System.getProperty("path.separator")
                + location(WaitingRun.class);
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classes,
                WaitingRun.class.getName(), root.toString(), Integer.toString(moment))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static Path location(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String firstLine(Process process) throws IOException {
        try (BufferedReader lines = process.inputReader()) {
            return lines.readLine();
        }
    }
}
