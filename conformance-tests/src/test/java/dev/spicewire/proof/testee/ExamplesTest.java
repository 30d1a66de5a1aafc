// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.ConformanceRun;
import dev.spicewire.conformance.RunSettings;
import dev.spicewire.conformance.report.RunFormat;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.proof.docs.Snippet;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The testees that people copy are right in all that they do, and short. */
@Tag("examples")
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("examples");
    private static final int TOO_LONG = 150;

    @TempDir
    private Path directory;

    @Test
    void theTesteeInPythonIsRight() throws Exception {
        require("python3", "python3-minimal");

        assertIsRight(List.of("python3", example("python/testee.py")),
                Operation.DECODE, Operation.ENCODE, Operation.ROUNDTRIP);
    }

    @Test
    void theTesteeOnNodeIsRight() throws Exception {
        require("node", "nodejs");

        assertIsRight(List.of("node", example("node/testee.js")),
                Operation.DECODE, Operation.ENCODE, Operation.ROUNDTRIP);
    }

    @Test
    void theTesteeInCBuildsWithoutWarningsAndIsRight() throws Exception {
        require("gcc", "gcc libc6-dev");
        String program = directory.resolve("testee").toString();
        Process compiler = new ProcessBuilder("gcc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-O2", "-o", program,
                example("c/testee.c")).redirectErrorStream(true).start();
        String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(compiler.waitFor()).as(said).isZero();

        assertIsRight(List.of(program), Operation.DECODE);
    }

    @Test
    void theTesteeInPythonThatAPageShowsIsRightAboutItsMessage() throws Exception {
        require("python3", "python3-minimal");
        Path file = Files.writeString(directory.resolve("testee.py"), Snippet.in("python").get(0).text());

        RunReport report = run(List.of("python3", file.toString()));

        assertThat(report.isClean()).as(RunFormat.TEXT.render(report)).isTrue();
        assertThat(messages(report)).contains("set_ack");
    }

    private static void assertIsRight(List<String> command, Operation... operations) throws Exception {
        RunReport report = run(command);

        assertThat(report.isClean()).as(RunFormat.TEXT.render(report)).isTrue();
        assertThat(messages(report)).containsExactlyInAnyOrder(
                "set_ack", "ping", "wait_for_channels", "mouse_position");
        assertThat(report.outcomes().stream().filter(outcome -> outcome.verdict() == Verdict.PASSED)
                .map(outcome -> outcome.tested().operation())).contains(operations);
    }

    private static RunReport run(List<String> command) throws Exception {
        RunSettings settings = new RunSettings(command, 2, Duration.ofSeconds(60));
        return new ConformanceRun(settings, Suite.bundled()).run(KnownFailures.NONE, done -> { });
    }

    private static Set<String> messages(RunReport report) {
        return report.outcomes().stream().filter(outcome -> outcome.verdict() == Verdict.PASSED)
                .map(Outcome::tested).map(one -> one.subject().message()).flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** {@return where an example is, which has to be short} */
    private static String example(String name) throws Exception {
        Path file = EXAMPLES.resolve(name);
        assertThat(Files.readAllLines(file)).hasSizeLessThan(TOO_LONG);
        return file.toAbsolutePath().toString();
    }

    /** Skips the test where a program is not installed; in CI it fails. */
    private static void require(String program, String debianPackages) {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        String message = program + " is not installed (Debian: " + debianPackages + ")";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(installed).as(message).isTrue();
        }
        Assumptions.assumeTrue(installed, message);
    }
}
