// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff;

import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.diff.verdict.Pairings;
import java.util.Comparator;
import java.util.List;

/**
 * All differences between two versions.
 *
 * @param changes the differences: channels first, then messages, members, types
 */
public record Comparison(List<Change> changes) {

    /** Takes a copy. */
    public Comparison {
        changes = List.copyOf(changes);
    }

    /** {@return the highest level of all changes, {@link Level#NONE} if there is no change} */
    public Level level() {
        return changes.stream().map(Change::level).max(Comparator.naturalOrder()).orElse(Level.NONE);
    }

    /** {@return the worst verdict of all changes} */
    public Pairings pairings() {
        return changes.stream().map(Change::pairings).reduce(Pairings.OK, Pairings::worse);
    }

    /** {@return how many changes have a level} */
    public long count(Level level) {
        return changes.stream().filter(c -> c.level() == level).count();
    }

    /** {@return how many changes on the wire have no witness} */
    public long unproven() {
        return changes.stream().filter(Change::unproven).count();
    }
}
