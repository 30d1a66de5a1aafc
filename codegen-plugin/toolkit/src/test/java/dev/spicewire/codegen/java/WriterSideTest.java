// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A side has writers for what it sends, and for structs, which either may send. */
class WriterSideTest {

    private static final Protocol PROTOCOL = Definitions.parse("sides.proto", """
            struct Point { int32 x; int32 y; };
            channel BaseChannel {
            server:
                message { Point at; } shown;
            client:
                message { Point at; } clicked;
            };
            protocol Golden { BaseChannel main = 1; };
            """, Dialect.SPICEWIRE).protocol().orElseThrow();

    @ParameterizedTest
    @CsvSource({"BOTH, Clicked Point Shown", "CLIENT, Clicked Point", "SERVER, Point Shown"})
    void writesWhatItsSideSends(Side side, String expected) {
        assertThat(withWriter(side)).containsExactlyInAnyOrder(expected.split(" "));
    }

    private static List<String> withWriter(Side side) {
        return JavaGenerator.generate(PROTOCOL, new JavaOptions("golden", side)).entrySet().stream()
                .filter(file -> file.getValue().contains("class Writer "))
                .map(Map.Entry::getKey)
                .map(path -> path.substring(path.indexOf('/') + 1, path.indexOf('.')))
                .toList();
    }
}
