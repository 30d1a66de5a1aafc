// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.ConformanceRun;
import dev.spicewire.conformance.RunSettings;
import dev.spicewire.conformance.report.RunFormat;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Testees as processes. */
class TesteeTest {

    private static final int GOLDEN = 5787;
    private static final int GOLDEN_IN_ANOTHER_LAYOUT = 5787 - 2884;
    private static final int MALFORMED = 51385;
    private static final int STRICT = 53;
    /** Each recorded message is decoded and sent round, but one with a byte behind its end. */
    private static final int CAPTURES = 2 * 174 - 1;
    /** What the other suites do not show; of values that can be written three things are asked, or four. */
    private static final int GENERATED = 3 * 260 + 4 * 6 + 11;
    private static final int STREAMS = 26 + 29 + 36;

    @TempDir
    private Path directory;

    @Test
    void theGeneratedCodecsAreRightInEveryCaseOfTheSuite() throws Exception {
        RunReport report = run(testee(), Suite.bundled());

        assertThat(report.isClean()).as(RunFormat.TEXT.render(report)).isTrue();
        assertThat(report.outcomes())
                .hasSize(3 * GOLDEN + GOLDEN_IN_ANOTHER_LAYOUT + MALFORMED + STRICT + CAPTURES + GENERATED + STREAMS)
                .extracting(Outcome::verdict).containsOnly(Verdict.PASSED);
    }

    @Test
    void theInterpretiveCodecTakesAnyDefinition() throws Exception {
        Path proto = Files.writeString(directory.resolve("toy.proto"),
                "channel Toy { message { uint16 a; } hello = 1; }; protocol P { Toy toy = 5; };");

        String answers = talk(testee("--dynamic", "--proto", proto.toString()), "{\"cmd\":\"run\",\"case\":\"a\","
                + "\"op\":\"decode\",\"channel\":\"toy\",\"from\":\"server\",\"id\":1,\"hex\":\"0201\"}");

        assertThat(answers).isEqualTo("{\"case\":\"a\",\"status\":\"accepted\",\"fields\":{\"a\":258}}\n");
    }

    @Test
    void strictReadingRejectsTrailingBytes() throws Exception {
        String request = "{\"cmd\":\"run\",\"case\":\"a\",\"op\":\"decode\",\"channel\":\"main\",\"from\":\"server\","
                + "\"id\":3,\"hex\":\"0100000002000000ff\"}";
        for (String[] options : new String[][] {{"--strict"}, {"--strict", "--dynamic"}}) {
            assertThat(talk(testee(options), request)).contains("\"status\":\"rejected\"", "\"offset\":8");
        }
    }

    @Test
    void wrongOptionsAndFilesCanNotRun() throws Exception {
        Path broken = Files.writeString(directory.resolve("broken.proto"), "struct A { uint8 a; uint8 a; };");

        assertThat(talk(testee("--proto", "x.proto"), "")).isEqualTo("2: testee: --proto needs --dynamic; see --help");
        assertThat(talk(testee("--dynamic", "--proto", "x.proto"), "")).startsWith("2: testee: x.proto: no such file");
        assertThat(talk(testee("--dynamic", "--proto", broken.toString()), ""))
                .startsWith("2: testee: " + broken + ":1:27: ");
    }

    private static RunReport run(List<String> command, Suite suite) throws Exception {
        RunSettings settings = new RunSettings(command, 2, Duration.ofSeconds(60));
        return new ConformanceRun(settings, suite).run(KnownFailures.NONE, done -> { });
    }

    /** {@return what it says to a request, or with which code it ends and what it says about that} */
    private static String talk(List<String> command, String request) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        if (!request.isEmpty()) {
            process.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().close();
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int code = process.waitFor();
        return code == 0 ? out : code + ": " + err;
    }

    private static List<String> testee(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Testee.class.getName()));
        command.addAll(List.of(options));
        return command;
    }
}
