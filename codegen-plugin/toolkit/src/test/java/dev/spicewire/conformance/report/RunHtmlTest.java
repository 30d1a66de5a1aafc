// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** The page, the text for a change and the badge of runs with real messages. */
class RunHtmlTest {

    private static final Subject SET_ACK = new Subject(Optional.of("main"), 1, "server", 3, Optional.of("set_ack"));
    private static final TesteeDescription TESTEE =
            new TesteeDescription("toy <b>", "1", List.of(Operation.DECODE, Operation.ENCODE));
    private static final String FIELDS = "{\"generation\":1,\"window\":2}";

    private static final Outcome WRONG_FIELD = failed(
            new Case("main/server/set_ack/trailing/x/decode", "golden", 7, "trailing", SET_ACK, Operation.DECODE,
                    "0100000002000000ff", new Expectation.Fields(FIELDS), basis("R21", Level.REQUIRED)),
            "the field window", "window: expected 2, got 3", "accepted {\"generation\":1,\"window\":3}");
    private static final Outcome WRONG_BYTES = failed(
            new Case("main/server/set_ack/canonical/x/encode", "golden", 8, "canonical", SET_ACK, Operation.ENCODE,
                    FIELDS, new Expectation.Bytes("0100000002000000"), basis("R26", Level.RECOMMENDED)),
            "wrong bytes", "byte 4: expected 02, got 03", "0100000003000000");
    private static final Outcome NOT_REJECTED = failed(
            new Case("main/server/set_ack/truncate/7-bytes/decode", "malformed", 9, "truncate", SET_ACK,
                    Operation.DECODE, "01000000020000", new Expectation.Rejected(), basis("R14", Level.REQUIRED)),
            "accepted, must be rejected", "accepted, must be rejected", "accepted {}");
    private static final RunReport REPORT = report(List.of(WRONG_FIELD, WRONG_BYTES, NOT_REJECTED));

    @Test
    void aFailureHasItsBytesWithTheirMembers() {
        assertThat(RunHtml.of(REPORT)).contains(
                "<tr><td>0000<td><code>01 00 00 00</code><td>generation<td>1</tr>",
                "<tr><td>0004<td><code>02 00 00 00</code><td>window<td>2</tr>",
                "<tr><td>0008<td><code>ff</code><td><td>belongs to no part</tr>",
                "<tr class=\"differs\"><td>window<td>2<td>3</tr>", "<tr><td>generation<td>1<td>1</tr>");
    }

    @Test
    void bytesThatDifferAreMarkedOnBothSides() {
        assertThat(RunHtml.of(REPORT)).contains("<i>0000</i> 01 00 00 00 <mark>02</mark> 00 00 00\n",
                "<i>0000</i> 01 00 00 00 <mark>03</mark> 00 00 00\n");
    }

    @Test
    void whereReadingHasToStopIsSaid() {
        assertThat(RunHtml.of(REPORT)).contains(
                "<tr><td>0004<td><code>02 00 00</code><td><td>not read</tr>\n<tr class=\"differs\"><td>0004"
                        + "<td>malformed<td>window<td>needs 4 bytes, 3 are left</tr>");
    }

    @Test
    void eachFailureHasRuleLevelAndTheLineThatRunsItAlone() {
        String page = RunHtml.of(REPORT);

        assertThat(page).contains("R14 A message holds at least its members (required)",
                "R26 Parts are written without gaps, in the order of their pointers (recommended)",
                "spicewire conformance run --testee ./toy --case main/server/set_ack/truncate/7-bytes/decode",
                "data-message=\"main/server/set_ack\" data-rule=\"R21\" data-level=\"required\"");
    }

    @Test
    void thePageNeedsNothingElseAndTakesNoMarkupFromTestees() {
        assertThat(RunHtml.of(REPORT)).startsWith("<!DOCTYPE html>").endsWith("</html>\n")
                .contains("toy &lt;b&gt; 1", "prefers-color-scheme: dark", "@media print")
                .doesNotContain("<b>", "src=", "href=", "@import", "url(");
    }

    @Test
    void aPageOfManyFailuresStaysAPage() {
        List<Outcome> many = IntStream.range(0, 3000).mapToObj(i -> NOT_REJECTED).toList();

        assertThat(RunHtml.of(report(many))).contains("and 2500 more cases with this fault",
                "… and 2300 that conformance.json has.").hasSizeLessThan(2_000_000);
    }

    @Test
    void markdownUnfoldsOneCaseOfEachFault() {
        assertThat(RunMarkdown.of(REPORT)).startsWith("### SPICE conformance of toy &lt;b&gt; 1: failed\n\n"
                + "0 of 3 supported cases pass (0.0 %); 0 are unsupported.\n")
                .contains("| required | 2 | 0 | 2 | 0 | 0 | 0 |\n",
                        "<details><summary>main server set_ack (3): the field window (1)</summary>\n",
                        "request: decode 0100000002000000ff\n", "expected: accepted " + FIELDS + "\n",
                        "alone: spicewire conformance run --testee ./toy"
                                + " --case main/server/set_ack/trailing/x/decode\n");
    }

    @Test
    void whatATesteeSaysStaysInItsBlock() {
        Outcome rambling = failed(NOT_REJECTED.tested(), "no answer", "error: ````\n# Heading", "````\n<script>");

        assertThat(RunMarkdown.of(report(List.of(rambling)))).contains("reason: error: '''` # Heading\n",
                "got: '''` <script>\n");
        assertThat(RunHtml.of(report(List.of(rambling)))).contains("<pre>````\n&lt;script&gt;</pre>");
    }

    @Test
    void theBadgeIsAPictureOfTheShare() throws Exception {
        List<Outcome> outcomes = new ArrayList<>(IntStream.range(0, 1999).mapToObj(i ->
                new Outcome(WRONG_BYTES.tested(), Verdict.PASSED, Optional.empty(), "")).toList());
        String green = RunBadge.of(report(outcomes));
        outcomes.add(WRONG_BYTES);
        String amber = RunBadge.of(report(outcomes));

        assertThat(green).contains(">100 %<", "#1a7f37");
        assertThat(amber).contains(">99.9 %<", "#9a6700");
        assertThat(RunBadge.of(REPORT)).contains(">0.0 %<", "#b3261e");
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(amber))).getDocumentElement().getTagName()).isEqualTo("svg");
    }

    private static RunReport report(List<Outcome> outcomes) {
        return new RunReport(TESTEE, outcomes, Rerun.of(List.of("./toy")), List.of());
    }

    private static Outcome failed(Case tested, String fault, String reason, String got) {
        String expected = tested.expectation() instanceof Expectation.Fields fields ? "accepted " + fields.json()
                : tested.expectation() instanceof Expectation.Bytes bytes ? bytes.hex() : "rejected";
        return new Outcome(tested, Verdict.FAILED,
                Optional.of(new Mismatch(fault, reason, expected, got, List.of())), "");
    }

    private static Basis basis(String rule, Level level) {
        return new Basis(rule, level, List.of());
    }
}
