// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

import java.util.List;

/**
 * Why an answer is wrong.
 *
 * @param fault    what is wrong, in words that cases with the same fault share
 * @param reason   in a line, with the values of this case
 * @param expected what would be right
 * @param got      what came
 * @param log      the last lines that the testee wrote to its log, where it broke
 */
public record Mismatch(String fault, String reason, String expected, String got, List<String> log) {

    /** Takes a copy. */
    public Mismatch {
        log = List.copyOf(log);
    }
}
