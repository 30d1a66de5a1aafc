// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.List;
import java.util.Optional;

/**
 * The files that diagnostics point into: the one that was asked for first, then what it imports.
 *
 * @param files in the order in which they were read
 */
public record Sources(List<SourceFile> files) {

    /** Takes a copy. */
    public Sources {
        files = List.copyOf(files);
    }

    /** {@return the file that was asked for} */
    public SourceFile main() {
        return files.get(0);
    }

    /** {@return the part of its line around a place, if its file is known and has the line} */
    Optional<SourceExcerpt> excerpt(Location location) {
        return files.stream().filter(f -> f.name().equals(location.file())).findFirst()
                .filter(f -> f.hasLine(location.line())).map(f -> SourceExcerpt.of(f, location));
    }

    /** {@return the text of the line that a place is on, if its file is known and has it} */
    public Optional<String> line(Location location) {
        return files.stream().filter(f -> f.name().equals(location.file())).findFirst()
                .flatMap(f -> f.line(location.line()));
    }
}
