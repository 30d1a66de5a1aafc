// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A definition that imports another one, from each place that versions come from. */
class VersionReaderTest {

    private static final String MAIN = """
            import "../common/types.proto";
            channel C { server: message { Shared s; } m = 1; };
            protocol P { C c = 1; };
            """;

    @TempDir
    private Path root;

    @Test
    void importsOfARevisionAreThoseOfThatRevision() throws IOException, GitAPIException, InvalidVersionException {
        try (Git git = Git.init().setDirectory(root.toFile()).call()) {
            for (String member : new String[] {"first", "second"}) {
                files(member).forEach((name, text) -> write(root.resolve(name), text));
                git.add().addFilepattern(".").call();
                git.commit().setMessage(member).setSign(false).setAuthor("A", "a@example.org")
                        .setCommitter("A", "a@example.org").call();
            }
        }

        assertThat(memberOfImport("git:HEAD~1:proto/main.proto")).isEqualTo("first");
        assertThat(memberOfImport("git:HEAD:proto/main.proto")).isEqualTo("second");
        assertThat(memberOfImport("git:HEAD~1:./proto/main.proto")).isEqualTo("first");
    }

    @Test
    void importsInAJarAreThoseOfTheJar() throws IOException, InvalidVersionException {
        jar(files("packed"));

        assertThat(memberOfImport("org.example:p:1!proto/main.proto")).isEqualTo("packed");
    }

    @Test
    void importsOfTheStandardInputAreFiles() throws IOException, InvalidVersionException {
        Path types = root.resolve("types.proto");
        write(types, files("own").get("common/types.proto"));
        String text = MAIN.replace("../common/types.proto", types.toString());

        Version version = reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).read("-");

        assertThat(member(version)).isEqualTo("own");
    }

    @Test
    void aMissingImportIsADiagnosticOfTheVersion() throws IOException {
        jar(Map.of("proto/main.proto", MAIN));

        assertThatThrownBy(() -> reader(InputStream.nullInputStream()).read("org.example:p:1"))
                .isInstanceOfSatisfying(InvalidVersionException.class, e -> assertThat(e.definition().diagnostics())
                        .anySatisfy(d -> assertThat(d.message()).isEqualTo("cannot read the import: "
                                + "org.example:p:1!common/types.proto: the jar has no such file;"
                                + " also not in the definitions that come with Spicewire")));
    }

    private String memberOfImport(String name) throws IOException, InvalidVersionException {
        return member(reader(InputStream.nullInputStream()).read(name));
    }

    private static String member(Version version) {
        Struct shared = version.protocol().structs().get(0);
        return shared.members().get(0).name();
    }

    private VersionReader reader(InputStream input) {
        return new VersionReader(Dialect.SPICEWIRE, input, root, new LocalRepository(root));
    }

    private static Map<String, String> files(String member) {
        return new TreeMap<>(Map.of("proto/main.proto", MAIN,
                "common/types.proto", "struct Shared { uint32 " + member + "; };"));
    }

    private void jar(Map<String, String> files) throws IOException {
        Path jar = Files.createDirectories(root.resolve("org/example/p/1")).resolve("p-1.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
