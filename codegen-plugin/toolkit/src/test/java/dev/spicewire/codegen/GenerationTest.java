// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.output.OutputTree;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

    private static final Resolution ONE = Definitions.parse("one.proto", "struct One { uint8 a; };", Dialect.SPICEWIRE);
    private static final Resolution TWO = Definitions.parse("two.proto", "struct Two { uint8 a; };", Dialect.SPICEWIRE);

    @TempDir
    private Path directory;

    @Test
    void severalDefinitionsShareADirectory() throws IOException {
        new Generation(List.of(ONE, TWO), new OneFileEach("types")).into(directory);

        assertThat(directory.resolve("types-One.txt")).exists();
        assertThat(directory.resolve("types-Two.txt")).exists();
    }

    @Test
    void twoDefinitionsThatMakeOneFileDifferentlyAreRefused() {
        Backend clash = new OneFileEach("types") {
            @Override
            String fileName(Protocol protocol) {
                return "same.txt";
            }
        };

        assertThatThrownBy(() -> new Generation(List.of(ONE, TWO), clash).into(directory))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("same.txt: two definitions generate this file");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDefinitionWithErrorsGeneratesNothing() {
        Resolution broken = Definitions.parse("broken.proto", "struct S { uint33 a; };", Dialect.SPICEWIRE);

        assertThatThrownBy(() -> new Generation(List.of(broken), new OneFileEach("types")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Makes one file a protocol, named after its first struct, that holds the struct's name. */
    private static class OneFileEach implements Backend {

        private final String name;

        OneFileEach(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String settings() {
            return "";
        }

        @Override
        public OutputTree generate(Protocol protocol) {
            return OutputTree.of(Map.of(fileName(protocol), protocol.structs().get(0).name()));
        }

        String fileName(Protocol protocol) {
            return name + "-" + protocol.structs().get(0).name() + ".txt";
        }
    }
}
