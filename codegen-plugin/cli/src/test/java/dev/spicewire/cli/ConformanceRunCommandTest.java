// SPDX-License-Identifier: Apache-2.0
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

    private static final String NAME = "port/server/data/other/3-bytes/fb028887/decode";

    private static final String UNNAMED = "channel-10/server/message-101/other/3-bytes/fb028887/decode";

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
        assertThat(run.out()).contains(UNNAMED)
                .contains("accepted, must be rejected");
        assertThat(report.resolve("conformance.json")).content()
                .contains("\"case\" : \"" + UNNAMED + "\"");
        assertThat(report.resolve("junit.xml")).content().contains("name=\"" + UNNAMED + "\"");
    }

    @Test
    void aKnownFailureThatPassesIsAFinding() throws IOException {
        Path known = Files.writeString(directory.resolve("known.txt"), NAME + "   was wrong once\n");

        CommandRun run = run("--suite", suite.toString(), "--known-failures", known.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().replace('\n', ' '))
                .contains("error: " + known + ":1: '" + NAME + "' does not fail, it is passed; remove the line");
    }

    @Test
    void aNameByLineNumbersIsRefusedWithTheNameOfToday() throws IOException {
        Path known = Files.writeString(directory.resolve("known.txt"), "mine/1/decode   wrong\n");

        assertCanNotRun(run("--suite", suite.toString(), "--known-failures", known.toString()), known
                + ":1: 'mine/1/decode' is a name by line numbers, which cases no longer have; write " + NAME);
    }

    @Test
    void casesAreListedAndChosen() throws IOException {
        Files.writeString(suite.resolve("more.jsonl"), "{\"channel_type\":10,\"from\":\"server\",\"id\":101,"
                + "\"hex\":\"c0ffee\",\"accept\":false}\n");
        String where = suite.toString();

        assertThat(CommandRun.of("conformance", "run", "--suite", where, "--list").out())
                .isEqualTo(NAME + "\n" + UNNAMED + "\n");
        assertThat(CommandRun.of("conformance", "run", "--suite", where, "--list", "--filter", "port/*").out())
                .isEqualTo(NAME + "\n");
        CommandRun one = run("--suite", where, "--case", NAME);
        assertThat(one.exitCode()).isZero();
        assertThat(one.out()).endsWith("1 cases: 1 passed, 0 failed\n");
    }

    @Test
    void aFailureSaysWhatWasSentAndHowToRunItAlone() throws IOException {
        Files.writeString(suite.resolve("mine.jsonl"), "{\"channel_type\":10,\"from\":\"server\",\"id\":101,"
                + "\"hex\":\"c0ffee\",\"accept\":false}\n");

        CommandRun run = run("--suite", suite.toString());
        assertThat(run.out()).contains("request:  decode c0ffee\n", "got:      accepted {\"data\":\"c0ffee\"}\n");

        String line = run.out().lines().filter(text -> text.strip().startsWith("alone:")).findFirst().orElseThrow();
        assertThat(line).contains("--testee '", "--suite " + suite, "--case " + UNNAMED);
    }

    @Test
    void choicesThatChooseNothingCanNotRun() {
        String where = suite.toString();
        assertCanNotRun(run("--suite", where, "--case", "x"), "there is no case 'x'; 'conformance run --list' shows");
        assertCanNotRun(run("--suite", where, "--case", "mine/1/decode"), "write " + NAME);
        assertCanNotRun(run("--suite", where, "--filter", "cursor/*"), "no case is like all of: cursor/*");
        assertCanNotRun(run("--suite", where, "--filter", "color:red"), "there is no filter 'color:', only suite:,");
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
        assertCanNotRun(CommandRun.of("conformance", "run"),
                "nothing to test: '--testee=CMD', '--connect=URI' or '--listen=URI' is needed");
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
