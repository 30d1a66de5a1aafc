package dev.spicewire.diff.report;

import dev.spicewire.diff.DiffReport;
import dev.spicewire.diff.version.ArtifactVersion;
import dev.spicewire.diff.version.GitVersion;
import dev.spicewire.diff.version.Version;
import dev.spicewire.diff.version.VersionReader;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.sarif.SarifPlace;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a code host shows a change. It refuses a whole report for one result without a file, so what has none in the
 * checkout is shown at the beginning of the definition that has.
 *
 * @param shown the place, if there is any file at all
 * @param old   where the old version has it, if it is shown in the new one
 */
record SarifPlaces(Optional<SarifPlace> shown, Optional<SarifPlace> old) {

    static SarifPlaces of(Change change, DiffReport report) {
        Optional<SarifPlace> after = change.after().flatMap(SarifPlaces::of);
        Optional<SarifPlace> before = change.before().flatMap(SarifPlaces::of);
        List<Optional<SarifPlace>> all = List.of(after, before, beginning(report.after()), beginning(report.before()));
        Optional<SarifPlace> shown = Stream.concat(
                all.stream().flatMap(Optional::stream).filter(SarifPlace::isCheckedOut),
                all.stream().flatMap(Optional::stream)).findFirst();
        return new SarifPlaces(shown, after.isPresent() && shown.equals(after) ? before : Optional.empty());
    }

    /** {@return a place of a version, unless it is in no file} */
    private static Optional<SarifPlace> of(Location location) {
        String name = location.file();
        if (location.equals(Location.NONE) || name.equals(VersionReader.STANDARD_INPUT_NAME)) {
            return Optional.empty();
        } else if (GitVersion.isOne(name)) {
            return inRevision(location);
        }
        return Optional.of(ArtifactVersion.of(name)
                .map(jar -> SarifPlace.inArtifact(jar.path(), location, jar.coordinates()))
                .orElseGet(() -> SarifPlace.inFile(location)));
    }

    private static Optional<SarifPlace> inRevision(Location location) {
        try {
            GitVersion file = GitVersion.of(location.file());
            return Optional.of(SarifPlace.inRevision(file.path(), location, file.revision()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<SarifPlace> beginning(Version version) {
        return version.sources().files().stream().findFirst()
                .flatMap(file -> of(new Location(file.name(), 1, 1, 1)));
    }
}
