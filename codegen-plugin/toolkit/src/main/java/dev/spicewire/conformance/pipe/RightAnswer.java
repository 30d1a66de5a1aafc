// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;

/**
 * The line that a testee writes when it is right and writes JSON as we do: without white space, members in the order of
 * {@code docs/testee.md}. Most lines of a good testee are that, and comparing letters takes much less time than reading
 * them. Whoever writes JSON otherwise is understood as well, a little later.
 */
final class RightAnswer {

    private static final String CASE = "{\"case\":\"";
    private static final String FIELDS = "\",\"status\":\"accepted\",\"fields\":";
    private static final String BYTES = "\",\"status\":\"accepted\",\"hex\":\"";

    private RightAnswer() {
    }

    /** {@return whether a line is the one for a case} */
    static boolean is(String line, Case asked) {
        if (asked.expectation() instanceof Expectation.Fields fields) {
            return consistsOf(line, CASE, asked.id(), FIELDS, fields.json(), "}");
        } else if (asked.expectation() instanceof Expectation.Bytes bytes) {
            return consistsOf(line, CASE, asked.id(), BYTES, bytes.hex(), "\"}");
        }
        return false;
    }

    private static boolean consistsOf(String line, String... parts) {
        int at = 0;
        for (String part : parts) {
            if (!line.startsWith(part, at)) {
                return false;
            }
            at += part.length();
        }
        return at == line.length();
    }
}
