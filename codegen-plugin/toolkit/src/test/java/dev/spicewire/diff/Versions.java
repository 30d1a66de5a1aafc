// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff;

import dev.spicewire.diff.version.Version;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;

/** Versions with one message of the main channel. */
public final class Versions {

    private Versions() {
    }

    /** {@return a report of a change of the members of {@code status}; they are on line 3} */
    public static DiffReport report(String before, String after) {
        return report("old.proto", before, "new.proto", after);
    }

    /** {@return a report of such a change between versions of these names} */
    public static DiffReport report(String old, String before, String fresh, String after) {
        return DiffReport.of(version(old, before), version(fresh, after));
    }

    private static Version version(String file, String members) {
        Resolution resolution = Definitions.parse(file, """
                channel MainChannel {
                server:
                    message { %s } status = 101;
                };
                protocol Spice { MainChannel main = 1; };
                """.formatted(members), Dialect.SPICEWIRE);
        return new Version(resolution.protocol().orElseThrow(), resolution.sources());
    }
}
