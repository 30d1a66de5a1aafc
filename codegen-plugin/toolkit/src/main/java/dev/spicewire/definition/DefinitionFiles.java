// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the definition files that a user names. */
public final class DefinitionFiles {

    private static final String SUFFIX = ".proto";

    private DefinitionFiles() {
    }

    /**
     * Lists files, and what directories hold.
     *
     * @param sources files, taken as they are, and directories, searched for {@code *.proto} at any depth; links are
     *                followed
     * @return the files in the order given, those of a directory by path; each once
     * @throws NoSuchFileException if a source does not exist, or a directory holds no definition
     * @throws IOException         if a directory can't be read
     */
    public static List<Path> find(List<Path> sources) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                files.addAll(definitionsIn(source));
            } else if (Files.exists(source)) {
                files.add(source);
            } else {
                throw new NoSuchFileException(source.toString());
            }
        }
        return files.stream().distinct().toList();
    }

    private static List<Path> definitionsIn(Path directory) throws IOException {
        try (var paths = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> found = paths.filter(p -> p.toString().endsWith(SUFFIX)).filter(Files::isRegularFile)
                    .sorted().toList();
            if (found.isEmpty()) {
                throw new NoSuchFileException(directory.resolve("*" + SUFFIX).toString());
            }
            return found;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
