// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory with everything below it. */
public final class DirectoryTree {

    private DirectoryTree() {
    }

    /**
     * Deletes it.
     *
     * @param directory the directory, which exists
     * @throws IOException if a part of it can't be deleted
     */
    public static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
