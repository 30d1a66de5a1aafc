// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Sources;
import java.util.Optional;

/**
 * A location in one version, with its line.
 *
 * @param location such as {@code old.proto:5:9}, or {@code not there}
 * @param line     the text of the line without its indent, or the empty string
 */
record QuotedLine(String location, String line) {

    static QuotedLine of(Optional<Location> location, Sources sources) {
        return location.filter(known -> !known.equals(Location.NONE))
                .map(known -> new QuotedLine(known.toString(), sources.line(known).map(String::strip).orElse("")))
                .orElse(new QuotedLine(location.isPresent() ? "in the model" : "not there", ""));
    }
}
