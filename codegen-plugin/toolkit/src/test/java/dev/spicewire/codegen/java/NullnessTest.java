// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code with the annotations of JSpecify; the golden files show where they stand. */
class NullnessTest {

    @TempDir
    private Path classes;

    @Test
    void theBundledProtocolCompilesWithThem() {
        assertThat(JavaGoldenTest.compile(generate(bundled(), Nullness.JSPECIFY), classes)).isEmpty();
    }

    @Test
    void typesThatAreCalledLikeTheAnnotationsDoNotHideThem() {
        Protocol protocol = Definitions.parse("test.proto", """
                struct NullMarked { uint8 x; };
                struct Part { NullMarked own; uint32 n; uint16 *numbers[n]; };
                struct Nullable { NullMarked *left; Part *right; };
                message Message { Nullable nullable; Nullable *again; };
                protocol Test { };
                """, Dialect.SPICEWIRE).protocol().orElseThrow();

        assertThat(JavaGoldenTest.compile(generate(protocol, Nullness.JSPECIFY), classes)).isEmpty();
    }

    @Test
    void withoutThemNothingDependsOnThem() {
        SortedMap<String, String> files = generate(bundled(), Nullness.UNSAID);

        assertThat(files).doesNotContainKey("spice/package-info.java");
        assertThat(files.values()).noneMatch(text -> text.contains("jspecify"));
    }

    private static Protocol bundled() {
        return Definitions.bundled("/spice/spice.proto").protocol().orElseThrow();
    }

    private static SortedMap<String, String> generate(Protocol protocol, Nullness nullness) {
        return JavaGenerator.generate(protocol, new JavaOptions("spice", Side.BOTH, nullness, Set.of()));
    }
}
