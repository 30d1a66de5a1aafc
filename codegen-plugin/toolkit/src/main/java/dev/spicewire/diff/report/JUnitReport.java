// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.diff.DiffReport;
import dev.spicewire.junit.JUnitXml;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.verdict.Level;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The report as JUnit XML: a test case a change, which fails if it breaks a peer. */
final class JUnitReport {

    private static final String SUITE = "spicewire.diff";

    private final JUnitXml xml;

    private JUnitReport(JUnitXml xml) {
        this.xml = xml;
    }

    /** {@return the whole document, with a line end at its end} */
    static String of(DiffReport report) {
        return JUnitXml.of(xml -> new JUnitReport(xml).write(report));
    }

    private void write(DiffReport report) throws XMLStreamException {
        List<Change> changes = report.worthReading();
        xml.suite(SUITE, Math.max(1, changes.size()), (int) report.comparison().count(Level.BREAKING), 0, 0);
        if (changes.isEmpty()) {
            // A suite without cases is an error for many readers of this format.
            xml.test(SUITE, "no change");
            xml.end();
        }
        for (Change change : changes) {
            write(change);
        }
        xml.end();
    }

    private void write(Change change) throws XMLStreamException {
        xml.test(SUITE, change.rule().id() + " " + change.symbol());
        String text = change.message() + change.witness().map(w -> "\n" + w.difference())
                .orElse(change.unproven() ? "\nunproven: no bytes found that show it" : "");
        if (change.level() == Level.BREAKING) {
            xml.start("failure", "type", change.level().word(), "message", change.message());
            xml.text(text);
        } else {
            xml.start("system-out");
            xml.text(change.level().word() + ": " + text);
        }
        xml.end();
        xml.end();
    }
}
