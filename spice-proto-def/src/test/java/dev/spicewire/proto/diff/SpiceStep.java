// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two versions of the whole definition that differ in a step: today's with a piece of an earlier text, and with a piece
 * of a later one.
 *
 * @param name     what the step is
 * @param earlier  pieces of today's text and what the old version has instead
 * @param later    pieces of today's text and what the new version has instead
 * @param expected the changes, as {@link Compared} words them
 */
record SpiceStep(String name, List<Pair<String>> earlier, List<Pair<String>> later, List<String> expected) {

    private static final Path SPICE = Path.of("src/main/resources/spice/spice.proto");

    static SpiceStep of(String name) {
        return new SpiceStep(name, List.of(), List.of(), List.of());
    }

    /** A step that has been taken: today's text is the new version. */
    SpiceStep from(String before, String today) {
        return new SpiceStep(name, List.of(new Pair<>(today, before)), later, expected);
    }

    /** A step that may be taken: today's text is the old version. */
    SpiceStep adding(String today, String after) {
        return new SpiceStep(name, earlier, List.of(new Pair<>(today, after)), expected);
    }

    SpiceStep gives(String... changes) {
        return new SpiceStep(name, earlier, later, List.of(changes));
    }

    SpiceStep and(SpiceStep other) {
        return new SpiceStep(name, both(earlier, other.earlier), both(later, other.later),
                both(expected, other.expected));
    }

    Protocol before() throws IOException {
        return edited(earlier);
    }

    Protocol after() throws IOException {
        return edited(later);
    }

    Comparison compare() throws IOException {
        return ProtocolDiff.compare(before(), after());
    }

    private static Protocol edited(List<Pair<String>> edits) throws IOException {
        // Steps are about members; doc comments would stand between them.
        String text = Files.readString(SPICE).replaceAll("(?s)[ \\t]*/\\*\\*.*?\\*/[ \\t]*\\n", "");
        for (Pair<String> edit : edits) {
            assertThat(text).contains(edit.before());
            text = text.replace(edit.before(), edit.after());
        }
        return Compared.protocol(text);
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
