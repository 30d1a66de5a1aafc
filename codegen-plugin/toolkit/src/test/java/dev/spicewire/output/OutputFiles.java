// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a directory holds. */
final class OutputFiles {

    private OutputFiles() {
    }

    /** {@return text by path of all files but Spicewire's own} */
    static SortedMap<String, String> of(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = name(root, path);
                if (!name.startsWith(".spicewire")) {
                    files.put(name, Files.readString(path));
                }
            }
        }
        return files;
    }

    /** {@return the directories with nothing in them} */
    static List<Path> emptyDirectories(Path root) throws IOException {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toFile().isDirectory() && path.toFile().list().length == 0).toList();
        }
    }

    private static String name(Path root, Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }
}
