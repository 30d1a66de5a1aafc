// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.codegen.java.shape.Part;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Code without values, without writers, or with views alone. */
class LeftOutTest {

    private static final List<Set<Part>> CHOICES =
            List.of(Set.of(Part.VALUES), Set.of(Part.WRITERS), Set.of(Part.VALUES, Part.WRITERS));

    @TempDir
    private Path classes;

    static Stream<Arguments> choices() throws IOException {
        return JavaGoldenTest.cases().flatMap(folder -> CHOICES.stream().map(parts -> Arguments.of(folder, parts)));
    }

    static Stream<Set<Part>> parts() {
        return CHOICES.stream();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whatIsLeftCompilesWithoutWarnings(Path folder, Set<Part> leftOut) throws IOException {
        Protocol protocol = Definitions.parse("input.proto", Files.readString(folder.resolve("input.proto")),
                Dialect.SPICEWIRE).protocol().orElseThrow();

        assertThat(JavaGoldenTest.compile(generate(protocol, leftOut), classes)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void ofTheBundledProtocolAsWell(Set<Part> leftOut) {
        assertThat(JavaGoldenTest.compile(generate(bundled(), leftOut), classes)).isEmpty();
    }

    @Test
    void withoutValuesNothingOfThemIsLeft() {
        SortedMap<String, String> files = generate(bundled(), Set.of(Part.VALUES));

        assertThat(String.join("", files.values()))
                .doesNotContain("toValue()", " read(", "encode(", "messageId()", "implements Encodable")
                .contains("class View ", "class Writer ", "public static final int ID = 101;",
                        "DisplayServerDispatcher", "DisplayServerHandler");
        assertThat(files).containsKey("spice/DisplayServerHandler.java")
                .doesNotContainKey("spice/DisplayServerMessage.java");
    }

    @Test
    void withoutWritersTheRestIsAsItWas() {
        SortedMap<String, String> all = generate(bundled(), Set.of());
        SortedMap<String, String> without = generate(bundled(), Set.of(Part.WRITERS));

        assertThat(without.keySet()).isEqualTo(all.keySet());
        assertThat(String.join("", without.values())).doesNotContain("class Writer ").contains("toValue()");
    }

    private static Protocol bundled() {
        return Definitions.bundled("/spice/spice.proto").protocol().orElseThrow();
    }

    private static SortedMap<String, String> generate(Protocol protocol, Set<Part> leftOut) {
        return JavaGenerator.generate(protocol, new JavaOptions("spice", Side.BOTH, Nullness.UNSAID, leftOut));
    }
}
