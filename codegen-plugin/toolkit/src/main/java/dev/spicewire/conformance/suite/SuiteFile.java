// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * One file of a suite, a vector a line. Suites have tens of thousands of lines, and none of them needs another, so they
 * are understood side by side.
 */
final class SuiteFile {

    private final String suite;
    private final String location;
    private final byte[] text;

    /** Where a line is: from its first byte until the one behind it. */
    private record Line(int number, int from, int until) {
    }

    /** What became of a line: cases, or what is wrong with it. */
    private record Understood(List<Case> cases, String problem) {
    }

    /**
     * @param suite    name of the file without extension
     * @param location the file, for messages
     * @param text     all of it
     */
    SuiteFile(String suite, String location, byte[] text) {
        this.suite = suite;
        this.location = location;
        this.text = text;
    }

    /**
     * {@return the cases of lines, in their order}
     *
     * @throws InvalidSuiteException if a line is none of a suite; the message names the first such line
     */
    List<Case> cases(LineChoice choice) throws InvalidSuiteException {
        List<Case> cases = new ArrayList<>();
        for (Understood line : lines().parallelStream()
                .filter(line -> choice.accepts(text, line.from(), line.until())).map(this::understand).toList()) {
            if (!line.problem().isEmpty()) {
                throw new InvalidSuiteException(line.problem());
            }
            cases.addAll(line.cases());
        }
        return cases;
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length; at++) {
            if (text[at] == '\n') {
                lines.add(new Line(lines.size() + 1, from, at));
                from = at + 1;
            }
        }
        if (from < text.length) {
            lines.add(new Line(lines.size() + 1, from, text.length));
        }
        return lines;
    }

    private Understood understand(Line line) {
        try {
            return new Understood(
                    VectorLine.cases(suite, line.number(), JsonObject.parse(text, line.from(), line.until())), "");
        } catch (InvalidJsonException e) {
            return new Understood(List.of(), location + ":" + line.number() + ": " + e.getMessage());
        }
    }
}
