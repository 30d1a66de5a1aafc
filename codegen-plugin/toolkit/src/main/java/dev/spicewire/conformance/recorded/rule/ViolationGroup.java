// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The violations of a rule by messages of one kind of one side.
 *
 * @param rule    the rule
 * @param level   how much they matter
 * @param message what the messages are called
 * @param count   how many there are
 * @param first   the first of them, in the order of the capture, at most {@link #MOST_SHOWN}
 */
public record ViolationGroup(Rule rule, Level level, String message, long count, List<Violation> first) {

    /** As many violations of a rule by one kind of message are kept. */
    public static final int MOST_SHOWN = 5;

    private static final Comparator<Violation> BY_FRAME = Comparator.comparingLong(
            (Violation violation) -> violation.place().frame()).thenComparingInt(one -> one.place().connection())
            .thenComparingLong(one -> one.place().offset());

    /** Takes a copy of the first in order. */
    public ViolationGroup {
        first = first.stream().sorted(BY_FRAME).limit(MOST_SHOWN).toList();
    }

    /** {@return the group of one} */
    static ViolationGroup of(Violation violation) {
        return new ViolationGroup(violation.rule(), violation.level(), violation.place().message(), 1,
                List.of(violation));
    }

    /** {@return both together} */
    public ViolationGroup plus(ViolationGroup other) {
        return new ViolationGroup(rule, level, message, count + other.count,
                Stream.concat(first.stream(), other.first.stream()).toList());
    }
}
