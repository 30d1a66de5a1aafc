// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts violations by side, rule, level and message, and keeps the first ones, however many there are. */
final class Tally {

    private final Map<Key, ViolationGroup> groups = new TreeMap<>();

    private record Key(Direction from, Rule rule, Level level, String message) implements Comparable<Key> {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::from).thenComparing(Key::rule)
                .thenComparing(Key::level).thenComparing(Key::message);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    void add(Violation violation) {
        groups.merge(new Key(violation.place().from(), violation.rule(), violation.level(),
                violation.place().message()), ViolationGroup.of(violation), ViolationGroup::plus);
    }

    /** {@return the violations of one side, by rule and message} */
    List<ViolationGroup> of(Direction from) {
        return groups.entrySet().stream().filter(group -> group.getKey().from() == from).map(Map.Entry::getValue)
                .toList();
    }

    /** Takes over all of another one. */
    void add(Tally other) {
        other.groups.forEach((key, group) -> groups.merge(key, group, ViolationGroup::plus));
    }
}
