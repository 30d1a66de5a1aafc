// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where new text waits and old text is kept while an output directory is updated. It lies within that directory, to be
 * on the same file system, and its files are numbers, which no compiler takes for sources.
 */
final class Staging {

    private final Path directory;
    private final Disk disk;
    private int files;

    Staging(Path root, Disk disk) {
        this.directory = root.resolve(".spicewire.staging");
        this.disk = disk;
    }

    /** Whether an update goes on, or was cut short. */
    boolean exists() {
        return Files.exists(directory);
    }

    void open() throws IOException {
        disk.makeDirectory(directory);
    }

    /** {@return a name for one more file} */
    Path next() {
        return directory.resolve(Integer.toString(files++));
    }

    /** Writes text to one more file. */
    Path write(String text) throws IOException {
        Path file = next();
        disk.write(file, text);
        return file;
    }

    /** Removes everything, also what an update left that was cut short. */
    void clear() throws IOException {
        List<Path> left;
        try (var entries = Files.list(directory)) {
            left = entries.sorted().toList();
        }
        for (Path file : left) {
            disk.delete(file);
        }
        disk.delete(directory);
    }
}
