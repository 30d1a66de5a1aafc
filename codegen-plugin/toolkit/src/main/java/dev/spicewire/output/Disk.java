// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The operations that an update of a directory consists of. A process can end between any two of them, and within
 * those that the file system does not make whole; tests put a disk here that does so.
 */
class Disk {

    /** Makes a directory whose parent exists. */
    void makeDirectory(Path directory) throws IOException {
        Files.createDirectory(directory);
    }

    /** Writes a new file. */
    void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /** Gives a file another name, which is free, on the same file system. */
    void move(Path from, Path to) throws IOException {
        Files.move(from, to);
    }

    /** Gives a file a name that another file may have, which goes; there is always one or the other. */
    void replace(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes a file or an empty directory. */
    void delete(Path path) throws IOException {
        Files.delete(path);
    }
}
