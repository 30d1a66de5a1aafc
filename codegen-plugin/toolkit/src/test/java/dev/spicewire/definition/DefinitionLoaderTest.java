// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionLoaderTest {

    @TempDir
    private Path temp;

    @Test
    void withoutSourcesItIsTheBundledDefinition() throws IOException {
        List<Resolution> resolutions = DefinitionLoader.load(List.of(), Dialect.SPICEWIRE);

        assertThat(resolutions).hasSize(1);
        assertThat(resolutions.get(0).protocol().map(Protocol::name)).contains("Spice");
    }

    @Test
    void aFileThatAnotherImportsIsNotADefinitionOfItsOwn() throws IOException {
        write("common.proto", "struct Point { int32 x; int32 y; };\n");
        write("main.proto", "import \"common.proto\";\nstruct Line { Point from; Point to; };\n");

        List<Resolution> resolutions = DefinitionLoader.load(List.of(temp), Dialect.SPICEWIRE);

        assertThat(resolutions).hasSize(1);
        assertThat(resolutions.get(0).sources().files().get(0).name()).endsWith("main.proto");
    }

    @Test
    void aDirectoryWithoutDefinitionsIsAMistake() {
        assertThatThrownBy(() -> DefinitionLoader.load(List.of(temp), Dialect.SPICEWIRE))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining(temp.resolve("*.proto").toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }
}
