// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.Cases;
import dev.spicewire.conformance.coverage.MinimumCoverage;
import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.suite.Basis;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.json.JsonText;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One run with an outcome of each kind, in every form. */
class RunReportTest {

    private static final Path PAGE = Path.of("../../docs/conformance.md");
    private static final Pattern JSON_BLOCK = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final Case ONE_MALFORMED = Cases.decode("malformed/1/decode", new Expectation.Rejected());

    private static final RunReport MIXED = new RunReport(
            new TesteeDescription("toy", "0.1", List.of(Operation.DECODE, Operation.ENCODE)),
            List.of(outcome("golden/1/decode", Verdict.PASSED),
                    new Outcome(Cases.decode("golden/2/decode"), Verdict.FAILED, Optional.of(new Mismatch(
                            "the testee breaks", "the testee ended with exit code 3", "accepted {}", "nothing",
                            List.of("\u001b[31mboom <&>"))), ""),
                    new Outcome(ONE_MALFORMED, Verdict.KNOWN_FAILURE, Optional.of(new Mismatch(
                            "accepted, must be rejected", "accepted, must be rejected", "rejected", "accepted {}",
                            List.of())), "not done yet"),
                    outcome("golden/3/decode", Verdict.UNSUPPORTED),
                    new Outcome(Cases.decode("golden/4/decode"), Verdict.NOT_RUN, Optional.empty(), "it broke")),
            new Rerun("./toy", List.of()), List.of("known.txt:7: there is no case 'x'"));

    @Test
    void textShowsSumsByChannelAndCategoryThenFailuresThenAllInALine() {
        assertThat(RunFormat.TEXT.render(MIXED)).isEqualTo("""
                testee: toy 0.1

                channel  cases  passed  failed  known  unsupported  not run
                port         5       1       1      1            1        1

                category            cases  passed  failed  known  unsupported  not run
                golden canonical        4       1       1      0            1        1
                malformed truncate      1       0       0      1            0        0

                level     cases  passed  failed  known  unsupported  not run
                required      5       1       1      1            1        1

                message           cases  passed  failed  not run
                port/server/data      5       1       1        1

                FAILED port server data (101): the testee breaks
                  golden/2/decode
                  rule:     R13 An opaque message may have any length (required)
                  reason:   the testee ended with exit code 3
                  request:  decode c0ffee
                  expected: accepted {}
                  got:      nothing
                  log:      \\u001b[31mboom <&>
                  alone:    spicewire conformance run --testee ./toy --case golden/2/decode

                NOT RUN: 1 cases of port server data (101): it broke

                error: known.txt:7: there is no case 'x'
                5 cases: 1 passed, 1 failed, 1 known failures, 1 unsupported, 1 not run
                """);
    }

    @Test
    @DisplayName("failures of a message with one fault are one entry, so that they hide no other")
    void textGroupsFailures() {
        List<Outcome> failures = new ArrayList<>(IntStream.rangeClosed(1, 105)
                .mapToObj(i -> failure(Cases.decode("c" + i), "the field a")).toList());
        failures.add(failure(Cases.decode("other"), "the field b"));
        for (int message = 1; message <= 30; message++) {
            failures.add(failure(Cases.about(message, "m" + message).get(0), "wrong"));
        }

        String text = RunFormat.TEXT.render(new RunReport(MIXED.testee(), failures, MIXED.rerun(), List.of()));

        assertThat(text).contains("FAILED port server data (101): the field a", "  c1\n", "  and 104 more cases of")
                .contains("FAILED port server data (101): the field b", "  other\n")
                .contains("FAILED port server message 18: wrong").doesNotContain("FAILED port server message 19")
                .contains("and 12 more failures in 12 groups; --report DIR writes them all down");
        assertThat(text.lines().filter(line -> !line.contains("--testee"))).allMatch(line -> line.length() <= 80);
    }

    @Test
    void jsonHoldsTheSumsAndWhatIsNotRight() throws IOException {
        assertThat(RunFormat.JSON.render(MIXED)).isEqualTo(resource("mixed.json"));
    }

    @Test
    void jsonIsAsThePageShows() throws IOException {
        Case setAck = new Case("main/server/set_ack/truncate/0-bytes/decode", "malformed", 17, "truncate",
                new Subject(Optional.of("main"), 1, "server", 3, Optional.of("set_ack")), Operation.DECODE, "",
                new Expectation.Rejected(), new Basis("R14", Level.REQUIRED, List.of("malformed")));
        RunReport report = new RunReport(new TesteeDescription("one message", "1", List.of(Operation.DECODE)),
                List.of(new Outcome(setAck, Verdict.PASSED, Optional.empty(), ""),
                        new Outcome(setAck, Verdict.FAILED, Optional.of(new Mismatch(
                                "accepted, must be rejected", "accepted, must be rejected", "rejected",
                                "accepted {\"generation\":1,\"window\":0}", List.of())), "")),
                Rerun.of(List.of("./toy")), List.of());
        Matcher shown = JSON_BLOCK.matcher(Files.readString(PAGE));

        assertThat(shown.find()).isTrue();
        assertThat(JsonText.parse(RunFormat.JSON.render(report))).isEqualTo(JsonText.parse(shown.group(1)));
    }

    @Test
    void junitHoldsATestForEachCase() throws Exception {
        Document xml = parse(RunJUnit.of(MIXED));

        Element golden = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(golden.getAttribute("name")).isEqualTo("golden.port");
        assertThat(List.of("tests", "failures", "errors", "skipped")).extracting(golden::getAttribute)
                .containsExactly("4", "1", "1", "1");
        Element failed = (Element) golden.getElementsByTagName("testcase").item(1);
        assertThat(failed.getAttribute("classname")).isEqualTo("golden.port.server.data");
        assertThat(failed.getAttribute("name")).isEqualTo("golden/2/decode");
        Element failure = (Element) failed.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("the testee ended with exit code 3");
        assertThat(failure.getTextContent())
                .isEqualTo("rule: R13 An opaque message may have any length (required)\n"
                + "reason: the testee ended with exit code 3\nrequest: decode c0ffee\nexpected: accepted {}\n"
                + "got: nothing\nlog: \uFFFD[31mboom <&>\n"
                + "alone: spicewire conformance run --testee ./toy --case golden/2/decode");
    }

    @Test
    void junitHoldsProblemsOfTheRunAsErrors() throws Exception {
        Document xml = parse(RunJUnit.of(MIXED));

        Element run = (Element) xml.getElementsByTagName("testsuite").item(2);
        assertThat(run.getAttribute("errors")).isEqualTo("1");
        assertThat(((Element) run.getElementsByTagName("error").item(0)).getAttribute("message"))
                .isEqualTo("known.txt:7: there is no case 'x'");
    }

    @Test
    void allFilesAreWrittenAndReplaceEarlierOnes(@TempDir Path directory) throws IOException {
        Path reports = directory.resolve("a/b");
        ReportDirectory.prepare(reports);
        Files.writeString(reports.resolve("junit.xml"), "earlier");

        ReportDirectory.write(MIXED, reports);

        try (var files = Files.list(reports)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("conformance.json", "junit.xml", "report.html", "report.md", "badge.svg",
                            "outcomes.tsv");
        }
        assertThat(reports.resolve("conformance.json")).hasContent(resource("mixed.json"));
        assertThat(reports.resolve("outcomes.tsv")).hasContent("passed\tgolden/1/decode\nfailed\tgolden/2/decode\n"
                + "known_failure\tmalformed/1/decode\nunsupported\tgolden/3/decode\nnot_run\tgolden/4/decode\n");
        assertThat(reports.resolve("junit.xml")).content().startsWith("<?xml").contains("golden/4/decode");
    }

    @Test
    void whateverATesteeWritesFitsIntoFiles(@TempDir Path directory) throws IOException {
        Outcome odd = new Outcome(Cases.decode("golden/1/decode"), Verdict.FAILED, Optional.of(new Mismatch(
                "the field \ud800", "\ud800: expected 1, got \0", "accepted {}", "\udc00",
                List.of("\ud800"))), "\ud800");

        ReportDirectory.write(new RunReport(MIXED.testee(), List.of(odd), MIXED.rerun(), List.of()), directory);

        assertThat(directory.resolve("report.md")).content().contains("the field \\ud800", "reason: \\ud800: expected");
        assertThat(directory.resolve("outcomes.tsv")).hasContent("failed\tgolden/1/decode\n");
    }

    @Test
    void reportsNeedADirectory(@TempDir Path directory) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> ReportDirectory.prepare(file)).isInstanceOf(IOException.class)
                .hasMessage(file + ": not a directory");
    }

    private static Outcome failure(Case tested, String fault) {
        return new Outcome(tested, Verdict.FAILED,
                Optional.of(new Mismatch(fault, fault, "a".repeat(600), "b", List.of())), "");
    }

    @Test
    void howMuchOfTheProtocolTheAnsweredCasesShowStandsInEveryForm() throws Exception {
        RunReport measured = MIXED.measured(Definitions.bundled(), MinimumCoverage.of("messages=50"));

        assertThat(RunFormat.TEXT.render(measured)).containsPattern("coverage +messages +arms +values +flags +sizes")
                .containsPattern("\nport +1/[0-9]+ +0/").containsPattern("\nall +1/272 ")
                .contains("error: coverage of messages is 1 of 272 (0.3 %), must be 50 %; missing is main/server/");
        assertThat(RunFormat.MARKDOWN.render(measured)).contains("\n| all | 1/272 | ");
        assertThat(JsonText.parse(RunFormat.JSON.render(measured)).at("/coverage/all/messages").toString())
                .isEqualTo("{\"shown\":1,\"of\":272}");
        assertThat(RunHtml.of(measured)).contains("<td>all<td>1/272<td>");
        assertThat(RunJUnit.of(measured)).contains("<property name=\"coverage.messages\" value=\"1/272\">");
        assertThat(measured.isClean()).isFalse();
    }

    @Test
    void casesOfAnotherProtocolAreNotMeasured() {
        assertThat(MIXED.measured(Definitions.parse("other.proto", "channel C { message { uint8 a; } m = 1; };"
                + " protocol P { C c = 200; };", Dialect.SPICEWIRE).protocol().orElseThrow(), MinimumCoverage.NONE)
                .coverage().isMeasured()).isFalse();
    }

    private static Outcome outcome(String id, Verdict verdict) {
        return new Outcome(Cases.decode(id), verdict, Optional.empty(), "");
    }

    private static Document parse(String xml) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RunReportTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
