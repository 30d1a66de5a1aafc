// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import dev.spicewire.output.Digest;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells builds of the tool apart that have one version, as snapshots have. */
final class ToolBuild {

    private ToolBuild() {
    }

    /**
     * Reads the tool's own jars: the generator, and the language with the bundled definitions.
     *
     * @return their digest, or nothing when run from class directories
     * @throws IOException if a jar can't be read
     */
    static Optional<String> digest() throws IOException {
        StringBuilder digests = new StringBuilder();
        for (Path code : jars()) {
            if (!Files.isRegularFile(code)) {
                return Optional.empty();
            }
            digests.append(Digest.of(Files.readAllBytes(code)));
        }
        return Optional.of(digests.toString());
    }

    /**
     * Looks at the same jars and reads none.
     *
     * @return paths, sizes and times, or nothing when run from class directories
     * @throws IOException if a jar can't be found
     */
    static Optional<String> stamp() throws IOException {
        StringBuilder stamps = new StringBuilder();
        for (Path code : jars()) {
            if (!Files.isRegularFile(code)) {
                return Optional.empty();
            }
            stamps.append(code).append(' ').append(Files.size(code)).append(' ')
                    .append(Files.getLastModifiedTime(code)).append('\n');
        }
        return Optional.of(stamps.toString());
    }

    private static List<Path> jars() {
        return Stream.of(ToolBuild.class, Definitions.class).map(ToolBuild::location).distinct().toList();
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class loaders give well-formed locations", e);
        }
    }
}
