package dev.spicewire.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.Cases;
import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.json.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
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
                            "the testee ended with exit code 3", "accepted {}", "nothing",
                            List.of("\u001b[31mboom <&>"))), ""),
                    new Outcome(ONE_MALFORMED, Verdict.KNOWN_FAILURE, Optional.of(new Mismatch(
                            "accepted, must be rejected", "rejected", "accepted {}", List.of())), "not done yet"),
                    outcome("golden/3/decode", Verdict.UNSUPPORTED),
                    new Outcome(Cases.decode("golden/4/decode"), Verdict.NOT_RUN, Optional.empty(), "it broke")),
            List.of("known.txt:7: there is no case 'x'"));

    @Test
    void textShowsSumsByChannelAndCategoryThenFailuresThenAllInALine() {
        assertThat(RunFormat.TEXT.render(MIXED)).isEqualTo("""
                testee: toy 0.1

                channel  cases  passed  failed  known  unsupported  not run
                port         5       1       1      1            1        1

                category            cases  passed  failed  known  unsupported  not run
                golden canonical        4       1       1      0            1        1
                malformed truncate      1       0       0      1            0        0

                FAILED golden/2/decode: port server data (101), canonical
                  the testee ended with exit code 3
                  expected: accepted {}
                  got:      nothing
                  log:      \u001b[31mboom <&>

                NOT RUN: 1 cases of port server data (101): it broke

                error: known.txt:7: there is no case 'x'
                5 cases: 1 passed, 1 failed, 1 known failures, 1 unsupported, 1 not run
                """);
    }

    @Test
    void textShowsTheFirstTenFailures() {
        List<Outcome> failures = IntStream.rangeClosed(1, 12).mapToObj(i -> new Outcome(Cases.decode("c" + i),
                Verdict.FAILED, Optional.of(new Mismatch("wrong", "a", "b", List.of())), "")).toList();

        String text = RunFormat.TEXT.render(new RunReport(MIXED.testee(), failures, List.of()));

        assertThat(text).contains("FAILED c10:").doesNotContain("FAILED c11:")
                .contains("and 2 more failures; --report DIR writes them all down");
    }

    @Test
    void jsonHoldsTheSumsAndWhatIsNotRight() throws IOException {
        assertThat(RunFormat.JSON.render(MIXED)).isEqualTo(resource("mixed.json"));
    }

    @Test
    void jsonIsAsThePageShows() throws IOException {
        Case setAck = new Case("malformed/17/decode", "malformed", "truncate",
                new Subject(Optional.of("main"), 1, "server", 3, Optional.of("set_ack")), Operation.DECODE, "",
                new Expectation.Rejected());
        RunReport report = new RunReport(new TesteeDescription("one message", "1", List.of(Operation.DECODE)),
                List.of(new Outcome(setAck, Verdict.PASSED, Optional.empty(), ""),
                        new Outcome(setAck, Verdict.FAILED, Optional.of(new Mismatch("accepted, must be rejected",
                                "rejected", "accepted {\"generation\":1,\"window\":0}", List.of())), "")), List.of());
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
                .isEqualTo("expected: accepted {}\ngot:      nothing\nlog:      \uFFFD[31mboom <&>");
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
    void bothFilesAreWrittenAndReplaceEarlierOnes(@TempDir Path directory) throws IOException {
        Path reports = directory.resolve("a/b");
        ReportDirectory.prepare(reports);
        Files.writeString(reports.resolve("junit.xml"), "earlier");

        ReportDirectory.write(MIXED, reports);

        try (var files = Files.list(reports)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("conformance.json", "junit.xml");
        }
        assertThat(reports.resolve("conformance.json")).hasContent(resource("mixed.json"));
        assertThat(reports.resolve("junit.xml")).content().startsWith("<?xml").contains("golden/4/decode");
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
