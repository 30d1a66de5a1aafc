package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A report in the XML of JUnit, as build servers read it: a test suite for each file and channel, a test for each case.
 * Known failures and what is unsupported are skipped tests, cases not run are errors.
 */
final class JUnitReport {

    private static final String PROBLEMS = "run";

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Report report) {
        StringWriter text = new StringWriter();
        try {
            new JUnitReport(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).write(report);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written", e);
        }
        return text.append('\n').toString();
    }

    private void write(Report report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("testsuites", "name", report.testee().toString());
        Map<String, List<Outcome>> suites = report.outcomes().stream()
                .collect(Collectors.groupingBy(JUnitReport::suite, LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<Outcome>> suite : suites.entrySet()) {
            Tally tally = Tally.of(suite.getValue());
            start("testsuite", "name", suite.getKey(), "tests", number(tally.total()),
                    "failures", number(tally.count(Verdict.FAILED)), "errors", number(tally.count(Verdict.NOT_RUN)),
                    "skipped", number(tally.count(Verdict.UNSUPPORTED) + tally.count(Verdict.KNOWN_FAILURE)));
            for (Outcome outcome : suite.getValue()) {
                test(outcome);
            }
            end();
        }
        problems(report.problems());
        end();
        xml.writeEndDocument();
        xml.flush();
    }

    private void test(Outcome outcome) throws XMLStreamException {
        Subject subject = outcome.tested().subject();
        start("testcase", "classname", suite(outcome) + "." + subject.from() + "."
                + subject.message().orElse(Long.toString(subject.id())), "name", outcome.tested().id());
        switch (outcome.verdict()) {
            case PASSED -> { }
            case FAILED -> failure(outcome.mismatch().orElseThrow());
            case KNOWN_FAILURE -> empty("skipped", "known failure: " + outcome.note());
            case UNSUPPORTED -> empty("skipped", outcome.verdict().words());
            case NOT_RUN -> empty("error", outcome.verdict().words());
        }
        end();
    }

    private void failure(Mismatch mismatch) throws XMLStreamException {
        start("failure", "message", mismatch.reason());
        StringBuilder text = new StringBuilder("expected: ").append(mismatch.expected())
                .append("\ngot:      ").append(mismatch.got());
        mismatch.log().forEach(line -> text.append("\nlog:      ").append(line));
        xml.writeCharacters(allowed(text.toString()));
        end();
    }

    private void problems(List<String> problems) throws XMLStreamException {
        if (problems.isEmpty()) {
            return;
        }
        start("testsuite", "name", PROBLEMS, "tests", number(problems.size()), "failures", "0", "errors",
                number(problems.size()), "skipped", "0");
        for (String problem : problems) {
            start("testcase", "classname", PROBLEMS, "name", problem);
            empty("error", problem);
            end();
        }
        end();
    }

    private void empty(String element, String message) throws XMLStreamException {
        start(element, "message", message);
        end();
    }

    /** Starts an element, with its attributes as names and values by turns. */
    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private static String suite(Outcome outcome) {
        Subject subject = outcome.tested().subject();
        return outcome.tested().suite() + "." + subject.channel().orElse("channel-" + subject.channelType());
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    /** Testees write anything; XML 1.0 can't hold control characters, not even escaped. */
    private static String allowed(String text) {
        return text.codePoints().map(c -> isAllowed(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isAllowed(int codePoint) {
        return codePoint == '\t' || codePoint == '\n' || codePoint == '\r'
                || codePoint >= ' ' && codePoint < Character.MIN_SURROGATE
                || codePoint > Character.MAX_SURROGATE && codePoint != 0xFFFE && codePoint != 0xFFFF;
    }
}
