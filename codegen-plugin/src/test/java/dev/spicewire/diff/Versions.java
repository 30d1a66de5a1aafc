package dev.spicewire.diff;

import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Dialect;
import dev.spicewire.proto.resolve.Resolution;

/** Versions with one message of the main channel. */
final class Versions {

    private Versions() {
    }

    /** {@return a report of a change of the members of {@code status}; they are on line 3} */
    static DiffReport report(String before, String after) {
        return DiffReport.of(version("old.proto", before), version("new.proto", after));
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
