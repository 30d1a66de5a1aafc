package dev.spicewire.diff.report;

import dev.spicewire.diff.DiffReport;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.verdict.Level;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report as JUnit XML: a test case a change, which fails if it breaks a peer. */
final class JUnitReport {

    private static final String SUITE = "spicewire.diff";

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** {@return the whole document, with a line end at its end} */
    static String of(DiffReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new JUnitReport(xml).write(report);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written", e);
        }
        return text + "\n";
    }

    private void write(DiffReport report) throws XMLStreamException {
        List<Change> changes = report.worthReading();
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", SUITE);
        xml.writeAttribute("tests", Integer.toString(Math.max(1, changes.size())));
        xml.writeAttribute("failures", Long.toString(report.comparison().count(Level.BREAKING)));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", "0");
        if (changes.isEmpty()) {
            // A suite without cases is an error for many readers of this format.
            testCase("no change");
            xml.writeEndElement();
        }
        for (Change change : changes) {
            write(change);
        }
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(Change change) throws XMLStreamException {
        testCase(change.rule().id() + " " + change.symbol());
        String text = change.message() + change.witness().map(w -> "\n" + w.difference())
                .orElse(change.unproven() ? "\nunproven: no bytes found that show it" : "");
        boolean breaking = change.level() == Level.BREAKING;
        line(2);
        xml.writeStartElement(breaking ? "failure" : "system-out");
        if (breaking) {
            xml.writeAttribute("type", change.level().word());
            xml.writeAttribute("message", change.message());
        }
        xml.writeCharacters(breaking ? text : change.level().word() + ": " + text);
        xml.writeEndElement();
        line(1);
        xml.writeEndElement();
    }

    private void testCase(String name) throws XMLStreamException {
        line(1);
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", SUITE);
        xml.writeAttribute("name", name);
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }
}
