// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff;

import dev.spicewire.diff.version.Version;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.Comparison;
import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.diff.verdict.Level;
import java.util.List;

/**
 * What is to be reported about two versions.
 *
 * @param comparison the differences
 * @param before     the old version
 * @param after      the new version
 * @param suppressed how many changes are left out because somebody has decided to live with them
 */
public record DiffReport(Comparison comparison, Version before, Version after, int suppressed) {

    /** {@return the comparison of two versions} */
    public static DiffReport of(Version before, Version after) {
        return new DiffReport(ProtocolDiff.compare(before.protocol(), after.protocol()), before, after, 0);
    }

    /** {@return the changes that a person wants to read about; of those in comments the number is enough} */
    public List<Change> worthReading() {
        return comparison.changes().stream().filter(change -> change.level() != Level.NONE).toList();
    }

    /** {@return the numbers in words, such as {@code 1 breaking, 0 extension, 2 source, 0 none; 0 unproven}} */
    public String summary() {
        return comparison.count(Level.BREAKING) + " breaking, " + comparison.count(Level.EXTENSION) + " extension, "
                + comparison.count(Level.SOURCE) + " source, " + comparison.count(Level.NONE) + " none; "
                + comparison.unproven() + " unproven"
                + (suppressed == 0 ? "" : "; " + suppressed + " suppressed");
    }
}
