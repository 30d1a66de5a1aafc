package dev.spicewire.conformance.verdict;

import java.util.List;

/**
 * Why an answer is wrong.
 *
 * @param reason   in a line
 * @param expected what would be right
 * @param got      what came
 * @param log      the last lines that the testee wrote to its log, where it broke
 */
public record Mismatch(String reason, String expected, String got, List<String> log) {

    /** Takes a copy. */
    public Mismatch {
        log = List.copyOf(log);
    }
}
