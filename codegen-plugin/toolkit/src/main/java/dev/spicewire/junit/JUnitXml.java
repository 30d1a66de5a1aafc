// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.junit;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report in the XML of JUnit, as build servers read it: suites with a test for each case, element by element. */
public final class JUnitXml {

    private static final String INDENT = "  ";

    private final StringWriter document = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;
    private boolean hasElements;

    private JUnitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(document);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    /** Writes the elements of a report. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes all elements.
         *
         * @param xml takes them
         * @throws XMLStreamException never, since a string can always be written
         */
        void write(JUnitXml xml) throws XMLStreamException;
    }

    /** {@return the whole document, with a line end at its end} */
    public static String of(Content content) {
        try {
            JUnitXml xml = new JUnitXml();
            content.write(xml);
            xml.xml.writeEndDocument();
            xml.xml.close();
            return xml.document + "\n";
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written", e);
        }
    }

    /**
     * Starts a suite; its tests follow.
     *
     * @param name     what is tested
     * @param tests    number of tests
     * @param failures how many of them failed
     * @param errors   how many of them did not run to their end
     * @param skipped  how many of them were not meant to run
     */
    public void suite(String name, int tests, int failures, int errors, int skipped) throws XMLStreamException {
        start("testsuite", "name", name, "tests", Integer.toString(tests), "failures", Integer.toString(failures),
                "errors", Integer.toString(errors), "skipped", Integer.toString(skipped));
    }

    /**
     * Starts a test; what came of it follows, or nothing if it passed.
     *
     * @param group the tests that it belongs to
     * @param name  its name among them
     */
    public void test(String group, String name) throws XMLStreamException {
        start("testcase", "classname", group, "name", name);
    }

    /**
     * Starts an element.
     *
     * @param element    its name
     * @param attributes names and values by turns
     */
    public void start(String element, String... attributes) throws XMLStreamException {
        line();
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
        }
        depth++;
        hasElements = false;
    }

    /** Writes text into the element that was started last. */
    public void text(String text) throws XMLStreamException {
        xml.writeCharacters(allowed(text));
    }

    /** Ends the element that was started last and has not ended. */
    public void end() throws XMLStreamException {
        depth--;
        if (hasElements) {
            line();
        }
        xml.writeEndElement();
        hasElements = true;
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + INDENT.repeat(depth));
    }

    /** Whoever is tested writes anything; XML 1.0 can't hold control characters, not even escaped. */
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
