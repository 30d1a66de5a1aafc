// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.diff.verdict.Pairings;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.diff.witness.Witness;
import java.util.List;
import java.util.Optional;

/**
 * One difference, at its root.
 *
 * @param rule     what kind it is
 * @param symbol   what has changed, by the names of the old version, such as {@code MainChannel.status.more}
 * @param level    how much it matters
 * @param before   where it is in the old version, if it is there
 * @param after    where it is in the new version, if it is there
 * @param pairings the verdict for both meetings of versions
 * @param affects  the messages that use it, such as {@code main/server/status}
 * @param message  what has changed, one sentence without a full stop
 * @param witness  bytes that show it; absent from differences that no bytes show, and from those not proven
 */
public record Change(Rule rule, String symbol, Level level, Optional<Location> before, Optional<Location> after,
        Pairings pairings, List<String> affects, String message, Optional<Witness> witness) {

    /** Takes a copy. */
    public Change {
        affects = List.copyOf(affects);
    }

    /** {@return whether the change is on the wire} */
    public boolean onTheWire() {
        return level.atLeast(Level.EXTENSION);
    }

    /** {@return whether the change is on the wire and no bytes were found that show it} */
    public boolean unproven() {
        return onTheWire() && witness.isEmpty();
    }
}
