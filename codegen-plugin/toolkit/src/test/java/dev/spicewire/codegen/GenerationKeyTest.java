// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.codegen.java.shape.Part;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import dev.spicewire.proto.select.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever output depends on is in the key. */
class GenerationKeyTest {

    private static final String TEXT = "message Ping { uint32 id; }; protocol Test { };";
    private static final Resolution PING = Definitions.parse("a/ping.proto", TEXT, Dialect.SPICEWIRE);
    private static final JavaOptions OPTIONS = new JavaOptions("ping", Side.BOTH);
    private static final String KEY = key("tool", OPTIONS, Selection.ALL, PING);

    @TempDir
    private Path folder;

    static Stream<Arguments> changes() {
        Selection channel = new Selection(List.of("ping"), List.of(), List.of());
        Selection message = new Selection(List.of(), List.of("ping"), List.of());
        Selection excluded = new Selection(List.of(), List.of(), List.of("ping"));
        return Stream.of(
                Arguments.of("the tool with the bundled definitions", key("other", OPTIONS, Selection.ALL, PING)),
                Arguments.of("the package", key("tool", new JavaOptions("pong", Side.BOTH), Selection.ALL, PING)),
                Arguments.of("the side", key("tool", new JavaOptions("ping", Side.CLIENT), Selection.ALL, PING)),
                Arguments.of("what says what may be null", key("tool", new JavaOptions("ping", Side.BOTH,
                        Nullness.JSPECIFY, Set.of()), Selection.ALL, PING)),
                Arguments.of("what is left out", key("tool", new JavaOptions("ping", Side.BOTH, Nullness.UNSAID,
                        Set.of(Part.WRITERS)), Selection.ALL, PING)),
                Arguments.of("the backend", GenerationKey.of("tool", new ModelBackend(), Selection.ALL, List.of(PING))),
                Arguments.of("chosen channels", key("tool", OPTIONS, channel, PING)),
                Arguments.of("chosen messages", key("tool", OPTIONS, message, PING)),
                Arguments.of("excluded messages", key("tool", OPTIONS, excluded, PING)),
                Arguments.of("the dialect", key("tool", OPTIONS, Selection.ALL,
                        Definitions.parse("a/ping.proto", TEXT, Dialect.UPSTREAM))),
                Arguments.of("the text", key("tool", OPTIONS, Selection.ALL,
                        Definitions.parse("a/ping.proto", TEXT + "\n", Dialect.SPICEWIRE))),
                Arguments.of("the file's name", key("tool", OPTIONS, Selection.ALL,
                        Definitions.parse("a/pong.proto", TEXT, Dialect.SPICEWIRE))),
                Arguments.of("another definition", key("tool", OPTIONS, Selection.ALL, PING,
                        Definitions.bundled("/spice/link.proto"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void changesWith(String what, String key) {
        assertThat(key).as(what).isNotEqualTo(KEY);
    }

    @Test
    void changesWithWhatIsImported() throws IOException {
        Path importing = Files.writeString(folder.resolve("ping.proto"),
                "import \"point.proto\"; message Ping { Point at; }; protocol Test { };");
        Path imported = Files.writeString(folder.resolve("point.proto"), "struct Point { int32 x; };");
        String before = key("tool", OPTIONS, Selection.ALL, Definitions.load(importing, Dialect.SPICEWIRE));

        Files.writeString(imported, "struct Point { int64 x; };");

        assertThat(key("tool", OPTIONS, Selection.ALL, Definitions.load(importing, Dialect.SPICEWIRE)))
                .isNotEqualTo(before);
    }

    @Test
    void staysInAnotherFolder() {
        Resolution moved = Definitions.parse("b\\c\\ping.proto", TEXT, Dialect.SPICEWIRE);

        assertThat(key("tool", OPTIONS, Selection.ALL, moved)).isEqualTo(KEY);
    }

    private static String key(String tool, JavaOptions options, Selection selection, Resolution... definitions) {
        return GenerationKey.of(tool, new JavaBackend(options), selection, List.of(definitions));
    }
}
