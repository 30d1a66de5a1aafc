package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceRunCommandTest {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    /** The one that the toolkit tests its runs with; Java runs it from its source. */
    private static final String TESTEE =
            "../toolkit/src/test/java/dev/spicewire/conformance/MisbehavingTestee.java";

    @TempDir
    private Path directory;

    private Path suite;

    @BeforeEach
    void writeSuite() throws IOException {
        suite = Files.createDirectory(directory.resolve("suite"));
        Files.writeString(suite.resolve("mine.jsonl"), "{\"channel\":\"port\",\"channel_type\":10,\"from\":\"server\","
                + "\"msg\":\"data\",\"id\":101,\"hex\":\"c0ffee\",\"accept\":true,\"fields\":{\"data\":\"c0ffee\"}}\n");
    }

    @Test
    void aTesteeThatIsRightIsFine() {
        CommandRun run = run("--suite", suite.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("testee: misbehaving 1").endsWith("1 cases: 1 passed, 0 failed\n");
    }

    @Test
    void aFailureIsAFindingAndIsReported() throws IOException {
        Files.writeString(suite.resolve("mine.jsonl"), "{\"channel_type\":10,\"from\":\"server\",\"id\":101,"
                + "\"hex\":\"c0ffee\",\"accept\":false}\n");
        Path report = directory.resolve("report");

        CommandRun run = run("--suite", suite.toString(), "--report", report.toString(), "--jobs", "1");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("FAILED mine/1/decode: channel 10 server message 101, other")
                .contains("accepted, must be rejected");
        assertThat(report.resolve("conformance.json")).content().contains("\"case\" : \"mine/1/decode\"");
        assertThat(report.resolve("junit.xml")).content().contains("name=\"mine/1/decode\"");
    }

    @Test
    void aKnownFailureThatPassesIsAFinding() throws IOException {
        Path known = Files.writeString(directory.resolve("known.txt"), "mine/1/decode   was wrong once\n");

        CommandRun run = run("--suite", suite.toString(), "--known-failures", known.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error: " + known + ":1: 'mine/1/decode' does not fail, it is passed;");
    }

    @Test
    void jsonIsOneDocument() {
        CommandRun run = run("--suite", suite.toString(), "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("{\n").contains("\"passed\" : 1").endsWith("}\n");
    }

    @Test
    void aSuiteThatIsNotThereCanNotRun() {
        Path missing = directory.resolve("missing");

        assertCanNotRun(run("--suite", missing.toString()), missing + ": no such file");
    }

    @Test
    void aTesteeThatIsNotThereCanNotRun() {
        CommandRun run = CommandRun.of("conformance", "run", "--testee", "/no/such/testee",
                "--suite", suite.toString());

        assertCanNotRun(run, "the testee can't be started: ");
    }

    @Test
    void settingsThatMakeNoSenseCanNotRun() {
        assertCanNotRun(run("--jobs", "0"), "the number of processes is 0, must be at least 1");
        assertCanNotRun(run("--timeout", "0"), "the timeout must be more than 0 s");
        assertCanNotRun(CommandRun.of("conformance", "run", "--testee", "a 'b"), "the quote ' is not closed in: a 'b");
        assertCanNotRun(CommandRun.of("conformance", "run", "--testee", " "), "the command of the testee is empty");
        assertCanNotRun(CommandRun.of("conformance", "run"), "missing required option: '--testee=CMD'");
    }

    @Test
    void aReportThatCanNotBeWrittenIsToldBeforeTheRun() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertCanNotRun(run("--suite", suite.toString(), "--report", file.toString()), file.toString());
    }

    private static CommandRun run(String... options) {
        String testee = "'" + JAVA + "' '" + TESTEE + "'";
        List<String> arguments = Stream.concat(Stream.of("conformance", "run", "--testee", testee),
                Arrays.stream(options)).toList();
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static void assertCanNotRun(CommandRun run, String reason) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("spicewire conformance").contains(reason).hasLineCount(1);
    }
}
