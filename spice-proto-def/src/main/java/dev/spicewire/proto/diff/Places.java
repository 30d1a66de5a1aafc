package dev.spicewire.proto.diff;

import dev.spicewire.proto.diagnostics.Location;
import java.util.Optional;

/**
 * Where a difference is.
 *
 * @param before the place in the old version, if it is there
 * @param after  the place in the new version, if it is there
 */
record Places(Optional<Location> before, Optional<Location> after) {

    static Places both(Location before, Location after) {
        return new Places(Optional.of(before), Optional.of(after));
    }

    static Places only(Version version, Location place) {
        return version == Version.OLD
                ? new Places(Optional.of(place), Optional.empty())
                : new Places(Optional.empty(), Optional.of(place));
    }
}
