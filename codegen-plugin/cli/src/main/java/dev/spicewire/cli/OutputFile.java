// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the output of a command goes: to the standard output, or to a file, which is written whole or not at all. */
final class OutputFile {

    /** What the option is called. */
    static final String NAME = "--output";

    @Option(names = {"-o", NAME}, paramLabel = "FILE",
            description = "Write to this file, whole or not at all. Default: the standard output.")
    private Optional<Path> file;

    /** Writes output. */
    interface Writing<T> {

        T to(OutputStream out) throws IOException;
    }

    /** {@return whether the output goes to a file} */
    boolean isGiven() {
        return file.isPresent();
    }

    /**
     * Writes output to where it goes.
     *
     * @param standard the standard output
     * @param writing  writes it
     * @return what the writer says of it
     * @throws IOException what the writer throws, or if the file can't be written; then it is as it was
     */
    <T> T write(OutputStream standard, Writing<T> writing) throws IOException {
        return file.isPresent() ? whole(target(file.get()), writing) : writing.to(standard);
    }

    /** A device or a pipe is not to be replaced by a file. */
    private static Path target(Path named) throws IOException {
        if (!Files.exists(named)) {
            requireFolderOf(named);
            return named;
        } else if (!Files.isRegularFile(named)) {
            throw new UsageException("'" + named + "' is no ordinary file; leave -o out and redirect the output");
        }
        return named.toRealPath();
    }

    private static void requireFolderOf(Path named) {
        Path parent = named.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw new UsageException(parent + ": no such directory");
        }
    }

    private static <T> T whole(Path target, Writing<T> writing) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            T result;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                result = writing.to(out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
