// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The definitions that come with Spicewire, by name. */
final class BundledOption {

    @Option(names = "--bundled", paramLabel = "NAME", split = ",",
            description = "Definitions that come with Spicewire: spice (the whole protocol), agent (messages of the"
                    + " guest's agent) or link (those of the link stage).")
    private List<String> names = List.of();

    /** {@return the names} */
    List<String> names() {
        return names;
    }

    /**
     * The names, for a command that works on one definition.
     *
     * @param file the file that the user names, or null
     * @throws UsageException if there is more than one definition
     */
    List<String> only(Path file) {
        if (names.size() > 1 || file != null && !names.isEmpty()) {
            throw new UsageException("one definition only: a FILE, or one name in --bundled");
        }
        return names;
    }
}
