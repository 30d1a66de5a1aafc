// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactVersionTest {

    private static final String NAME = "org.example:ping:1.2";

    @TempDir
    private Path root;

    @Test
    void theOnlyDefinitionOfAJarNeedsNoName() throws IOException {
        install("spice/ping.proto", "readme.txt");

        assertThat(read(NAME)).isEqualTo("text of spice/ping.proto");
    }

    @Test
    void oneOfSeveralIsNamed() throws IOException {
        install("a.proto", "b.proto");

        assertThat(read(NAME + "!b.proto")).isEqualTo("text of b.proto");
        assertThatThrownBy(() -> read(NAME)).isInstanceOf(IOException.class).hasMessage(NAME
                + ": the jar holds several definitions; name one of them as " + NAME + "!FILE: a.proto, b.proto");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThatThrownBy(() -> read(NAME)).isInstanceOf(IOException.class)
                .hasMessageStartingWith(NAME + ": not in the local repository " + root);

        install("readme.txt");
        assertThatThrownBy(() -> read(NAME)).isInstanceOf(IOException.class)
                .hasMessage(NAME + ": the jar holds no definition (*.proto)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spice.proto", "C:\\spice.proto", "dir/a:b:c.proto", "a:b"})
    void fileNamesAreNoArtifacts(String name) {
        assertThat(ArtifactVersion.of(name)).isEmpty();
    }

    private String read(String name) throws IOException {
        LocalRepository repository = new LocalRepository(root);
        String located = ArtifactVersion.of(name).orElseThrow().located(repository).toString();
        return ArtifactVersion.reader(repository).read(located).text();
    }

    private void install(String... entries) throws IOException {
        Path directory = Files.createDirectories(root.resolve("org/example/ping/1.2"));
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(directory.resolve("ping-1.2.jar")))) {
            for (String entry : entries) {
                jar.putNextEntry(new ZipEntry(entry));
                jar.write(("text of " + entry).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
