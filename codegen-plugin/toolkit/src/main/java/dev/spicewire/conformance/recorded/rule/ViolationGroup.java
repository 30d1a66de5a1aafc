// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The violations of a rule by one side.
 *
 * @param rule  the rule
 * @param level how much they matter
 * @param count how many there are
 * @param first the first of them, in the order of the capture, at most {@link #MOST_SHOWN}
 */
public record ViolationGroup(Rule rule, Level level, long count, List<Violation> first) {

    /** As many violations of a rule are kept. */
    public static final int MOST_SHOWN = 10;

    private static final Comparator<Violation> BY_FRAME = Comparator.comparingLong(
            (Violation violation) -> violation.place().frame()).thenComparingInt(one -> one.place().connection())
            .thenComparingLong(one -> one.place().offset());

    /** Takes a copy of the first in order. */
    public ViolationGroup {
        first = first.stream().sorted(BY_FRAME).limit(MOST_SHOWN).toList();
    }

    /** {@return both together} */
    public ViolationGroup plus(ViolationGroup other) {
        return new ViolationGroup(rule, level, count + other.count,
                Stream.concat(first.stream(), other.first.stream()).toList());
    }
}
