// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.diff;

import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Two versions of a protocol.
 *
 * @param name   what the example is called
 * @param before the old version
 * @param after  the new version
 */
record VersionPair(String name, Protocol before, Protocol after) {

    private static final Path FOLDERS = Path.of("../spice-proto-def/src/test/resources/diff");
    private static final Path SPICE = Path.of("../spice-proto-def/src/main/resources/spice/spice.proto");

    /** {@return the examples of the diff that are judged to have the same bytes, and a large one} */
    static List<VersionPair> ofTheSameBytes() {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            Stream<VersionPair> examples = folders.sorted().map(VersionPair::read);
            return Stream.concat(examples, Stream.of(spiceWithOtherNames()))
                    .filter(p -> !ProtocolDiff.compare(p.before(), p.after()).level().atLeast(Level.EXTENSION))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return all of SPICE, and the same with a member, a struct, a flag and a counter called otherwise} */
    static VersionPair spiceWithOtherNames() {
        try {
            String text = Files.readString(SPICE);
            String renamed = text.replace("surface_id", "surface").replace("Point16", "SmallPoint")
                    .replace("num_rects", "rect_count").replace("visibilty", "visibility");
            return new VersionPair("spice-with-other-names", protocol("old.proto", text),
                    protocol("new.proto", renamed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the texts of all examples of the diff and of the large definition, by name} */
    static Map<String, String> texts() {
        try (Stream<Path> folders = Files.list(FOLDERS)) {
            Map<String, String> texts = new TreeMap<>();
            texts.put("spice", Files.readString(SPICE));
            for (Path folder : folders.toList()) {
                texts.put(folder.getFileName() + "/old", Files.readString(folder.resolve("old.proto")));
                texts.put(folder.getFileName() + "/new", Files.readString(folder.resolve("new.proto")));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return two versions, if both texts are definitions without errors} */
    static Optional<VersionPair> of(String name, String before, String after) {
        return Stream.of(before, after).map(text -> Definitions.parse("test.proto", text, Dialect.OLD))
                .anyMatch(Resolution::hasErrors)
                ? Optional.empty()
                : Optional.of(new VersionPair(name, protocol("old.proto", before), protocol("new.proto", after)));
    }

    private static VersionPair read(Path folder) {
        try {
            return new VersionPair(folder.getFileName().toString(),
                    protocol("old.proto", Files.readString(folder.resolve("old.proto"))),
                    protocol("new.proto", Files.readString(folder.resolve("new.proto"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Protocol protocol(String file, String text) {
        return Definitions.parse(file, text, Dialect.OLD).protocol().orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }
}
