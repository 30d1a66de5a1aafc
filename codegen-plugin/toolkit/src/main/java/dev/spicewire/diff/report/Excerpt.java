package dev.spicewire.diff.report;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Sources;
import java.util.Optional;

/**
 * A place of one version, with its line.
 *
 * @param place such as {@code old.proto:5:9}, or {@code not there}
 * @param line  the text of the line without its indent, or the empty string
 */
record Excerpt(String place, String line) {

    static Excerpt of(Optional<Location> location, Sources sources) {
        return location.filter(place -> !place.equals(Location.NONE))
                .map(place -> new Excerpt(place.toString(), sources.line(place).map(String::strip).orElse("")))
                .orElse(new Excerpt(location.isPresent() ? "in the model" : "not there", ""));
    }
}
