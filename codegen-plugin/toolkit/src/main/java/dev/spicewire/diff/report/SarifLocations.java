// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.diff.DiffReport;
import dev.spicewire.diff.version.ArtifactVersion;
import dev.spicewire.diff.version.GitVersion;
import dev.spicewire.diff.version.Version;
import dev.spicewire.diff.version.VersionReader;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.sarif.SarifLocation;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a code host shows a change. It refuses a whole report for one result without a file, so what has none in the
 * checkout is shown at the beginning of the definition that has.
 *
 * @param shown the location, if there is any file at all
 * @param old   where the old version has it, if it is shown in the new one
 */
record SarifLocations(Optional<SarifLocation> shown, Optional<SarifLocation> old) {

    static SarifLocations of(Change change, DiffReport report) {
        Optional<SarifLocation> after = change.after().flatMap(SarifLocations::of);
        Optional<SarifLocation> before = change.before().flatMap(SarifLocations::of);
        List<Optional<SarifLocation>> all = List.of(after, before, beginning(report.after()),
                beginning(report.before()));
        Optional<SarifLocation> shown = Stream.concat(
                all.stream().flatMap(Optional::stream).filter(SarifLocation::isCheckedOut),
                all.stream().flatMap(Optional::stream)).findFirst();
        return new SarifLocations(shown, after.isPresent() && shown.equals(after) ? before : Optional.empty());
    }

    /** {@return a location in a version, unless it is in no file} */
    private static Optional<SarifLocation> of(Location location) {
        String name = location.file();
        if (location.equals(Location.NONE) || name.equals(VersionReader.STANDARD_INPUT_NAME)) {
            return Optional.empty();
        } else if (GitVersion.isOne(name)) {
            return inRevision(location);
        }
        return Optional.of(ArtifactVersion.of(name)
                .map(jar -> SarifLocation.inArtifact(jar.path(), location, jar.coordinates()))
                .orElseGet(() -> SarifLocation.inFile(location)));
    }

    private static Optional<SarifLocation> inRevision(Location location) {
        try {
            GitVersion file = GitVersion.of(location.file());
            return Optional.of(SarifLocation.inRevision(file.path(), location, file.revision()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<SarifLocation> beginning(Version version) {
        return version.sources().files().stream().findFirst()
                .flatMap(file -> of(new Location(file.name(), 1, 1, 1)));
    }
}
