// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.junit.JUnitXml;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * A report in the XML of JUnit, as build servers read it: a test suite for each file and channel, a test for each case.
 * Known failures and what is unsupported are skipped tests, cases not run are errors.
 */
final class RunJUnit {

    private static final String PROBLEMS = "run";

    private final JUnitXml xml;

    private RunJUnit(JUnitXml xml) {
        this.xml = xml;
    }

    static String of(RunReport report) {
        return JUnitXml.of(xml -> new RunJUnit(xml).write(report));
    }

    private void write(RunReport report) throws XMLStreamException {
        xml.start("testsuites", "name", report.testee().toString());
        Map<String, List<Outcome>> suites = report.outcomes().stream()
                .collect(Collectors.groupingBy(RunJUnit::suite, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Outcome>> suite : suites.entrySet()) {
            Tally tally = Tally.of(suite.getValue());
            xml.suite(suite.getKey(), tally.total(), tally.count(Verdict.FAILED), tally.count(Verdict.NOT_RUN),
                    tally.count(Verdict.UNSUPPORTED) + tally.count(Verdict.KNOWN_FAILURE));
            for (Outcome outcome : suite.getValue()) {
                test(outcome, report.rerun());
            }
            xml.end();
        }
        coverage(report.coverage());
        problems(report.problems());
        xml.end();
    }

    private void test(Outcome outcome, Rerun rerun) throws XMLStreamException {
        Subject subject = outcome.tested().subject();
        xml.test(suite(outcome) + "." + subject.from() + "."
                + subject.message().orElse(Long.toString(subject.id())), outcome.tested().id());
        switch (outcome.verdict()) {
            case PASSED -> { }
            case FAILED -> failure(outcome, rerun);
            case KNOWN_FAILURE -> empty("skipped", "known failure: " + outcome.note());
            case UNSUPPORTED -> empty("skipped", withReason(outcome));
            case NOT_RUN -> empty("error", withReason(outcome));
        }
        xml.end();
    }

    private static String withReason(Outcome outcome) {
        String words = outcome.verdict().words();
        return outcome.note().isEmpty() ? words : words + ": " + outcome.note();
    }

    private void failure(Outcome outcome, Rerun rerun) throws XMLStreamException {
        Mismatch mismatch = outcome.mismatch().orElseThrow();
        xml.start("failure", "type", mismatch.fault(), "message", mismatch.reason());
        xml.text(FailureDetails.of(outcome, rerun).stream().map(detail -> detail.word() + ": " + detail.text())
                .collect(Collectors.joining("\n")));
        xml.end();
    }

    private void coverage(CoverageReport coverage) throws XMLStreamException {
        if (!coverage.isMeasured()) {
            return;
        }
        xml.suite("coverage", 0, 0, 0, 0);
        xml.start("properties");
        for (Map.Entry<String, String> property : CoverageTable.properties(coverage).entrySet()) {
            xml.start("property", "name", property.getKey(), "value", property.getValue());
            xml.end();
        }
        xml.end();
        xml.end();
    }

    private void problems(List<String> problems) throws XMLStreamException {
        if (problems.isEmpty()) {
            return;
        }
        xml.suite(PROBLEMS, problems.size(), 0, problems.size(), 0);
        for (String problem : problems) {
            xml.test(PROBLEMS, problem);
            empty("error", problem);
            xml.end();
        }
        xml.end();
    }

    private void empty(String element, String message) throws XMLStreamException {
        xml.start(element, "message", message);
        xml.end();
    }

    private static String suite(Outcome outcome) {
        Subject subject = outcome.tested().subject();
        return outcome.tested().suite() + "." + subject.channel().orElse("channel-" + subject.channelType());
    }
}
