package dev.spicewire.proto.diff.verdict;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diff.pair.Version;
import java.util.Optional;

/**
 * Where a difference is.
 *
 * @param before the place in the old version, if it is there
 * @param after  the place in the new version, if it is there
 */
public record Places(Optional<Location> before, Optional<Location> after) {

    /** {@return places in both versions} */
    public static Places both(Location before, Location after) {
        return new Places(Optional.of(before), Optional.of(after));
    }

    /** {@return a place in one version} */
    public static Places only(Version version, Location place) {
        return version == Version.OLD
                ? new Places(Optional.of(place), Optional.empty())
                : new Places(Optional.empty(), Optional.of(place));
    }
}
