// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An example: a folder with {@code old.proto}, {@code new.proto} and what their comparison must give.
 *
 * @param folder the folder
 */
public record ProtocolPair(Path folder) {

    private static final Path ROOT = Path.of("src/test/resources/diff");

    /** {@return all examples, by name} */
    public static List<ProtocolPair> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.sorted().map(ProtocolPair::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Protocol before() {
        return protocol("old.proto");
    }

    public Protocol after() {
        return protocol("new.proto");
    }

    JsonNode expected() {
        try {
            return new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Protocol protocol(String file) {
        try {
            Resolution resolution = Definitions.parse(file, Files.readString(folder.resolve(file)), dialect());
            if (resolution.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
                throw new AssertionError(this + ": " + resolution.diagnostics());
            }
            return resolution.protocol().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Dialect dialect() {
        return toString().startsWith("old-dialect-") ? Dialect.OLD : Dialect.SPICEWIRE;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
