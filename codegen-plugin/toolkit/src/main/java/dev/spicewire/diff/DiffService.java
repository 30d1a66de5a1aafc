// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff;

import dev.spicewire.diff.version.InvalidVersionException;
import dev.spicewire.diff.version.VersionReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Compares two versions that a user names. */
public final class DiffService {

    private DiffService() {
    }

    /**
     * Reads both versions and compares them.
     *
     * @param reader       gets at versions
     * @param before       what the user calls the old one
     * @param after        what the user calls the new one
     * @param suppressions a file with changes to leave out, see {@link Suppressions}
     * @return the report
     * @throws IOException             if something can't be read, or a suppression does not hold; the message names it
     * @throws InvalidVersionException if a version has errors of its own
     */
    public static DiffReport compare(VersionReader reader, String before, String after, Optional<Path> suppressions)
            throws IOException, InvalidVersionException {
        Suppressions decided = suppressions.isPresent() ? Suppressions.read(suppressions.get()) : Suppressions.NONE;
        DiffReport report = DiffReport.of(reader.read(before), reader.read(after));
        return decided.apply(report, LocalDate.now(ZoneId.systemDefault()));
    }
}
