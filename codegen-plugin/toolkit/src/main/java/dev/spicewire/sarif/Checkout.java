// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.sarif;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The source tree that a tool runs in. Code hosts look for files from its root, wherever in it the tool was called.
 *
 * @param directory where the tool runs: names of files are relative to it
 * @param root      the directory of the tree that holds {@code .git}; without one, where the tool runs
 */
record Checkout(Path directory, Path root) {

    private static final String UNRESERVED = "-._~/";

    /** {@return the tree that a directory belongs to} */
    static Checkout of(Path directory) {
        Path from = directory.toAbsolutePath().normalize();
        Path root = from;
        while (root != null && !Files.exists(root.resolve(".git"))) {
            root = root.getParent();
        }
        return new Checkout(from, root == null ? from : root);
    }

    /** {@return the URI of a file: from the root if it is inside, else a whole one} */
    String uri(String file) {
        Path path = directory.resolve(file.replace('\\', '/')).normalize();
        if (!path.startsWith(root) && Files.exists(path)) {
            path = real(path);
        }
        Path top = path.startsWith(root) ? root : real(root);
        // What is no file, such as a definition of the tool's own, has no place in the tree: its name says all.
        boolean named = !Path.of(file).isAbsolute() && !Files.exists(path) && path.startsWith(directory);
        if (path.startsWith(top)) {
            return encoded(slashes((named ? directory : top).relativize(path)));
        }
        String absolute = slashes(path);
        return "file://" + (absolute.startsWith("/") ? "" : "/") + encoded(absolute);
    }

    /** {@return a path with slashes as a URI: bytes that have a meaning in URIs, or none, as their numbers} */
    static String encoded(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit >= '0' && unit <= '9'
                    || UNRESERVED.indexOf(unit) >= 0;
            uri.append(plain ? String.valueOf((char) unit) : "%%%02X".formatted(unit & 0xff));
        }
        return uri.toString();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
