// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.verdict;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diff.pair.OldOrNew;
import java.util.Optional;

/**
 * Where a difference is.
 *
 * @param before the location in the old version, if it is there
 * @param after  the location in the new version, if it is there
 */
public record Locations(Optional<Location> before, Optional<Location> after) {

    /** {@return locations in both versions} */
    public static Locations both(Location before, Location after) {
        return new Locations(Optional.of(before), Optional.of(after));
    }

    /** {@return a location in one version} */
    public static Locations only(OldOrNew version, Location location) {
        return version == OldOrNew.OLD
                ? new Locations(Optional.of(location), Optional.empty())
                : new Locations(Optional.empty(), Optional.of(location));
    }
}
