// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two commits, the second of which changes {@code proto/spice.proto}. */
class GitVersionTest {

    @TempDir
    private Path workTree;

    @BeforeEach
    void commitTwice() throws IOException, GitAPIException {
        Path file = Files.createDirectory(workTree.resolve("proto")).resolve("spice.proto");
        try (Git git = Git.init().setDirectory(workTree.toFile()).call()) {
            for (String text : new String[] {"first", "second"}) {
                Files.writeString(file, text);
                git.add().addFilepattern("proto").call();
                git.commit().setMessage(text).setSign(false).setAuthor("A", "a@example.org")
                        .setCommitter("A", "a@example.org").call();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"git:HEAD:proto/spice.proto, second", "git:HEAD~1:proto/spice.proto, first"})
    void readsTheFileOfARevisionFromAnywhereInTheWorkTree(String name, String text) throws IOException {
        assertThat(GitVersion.of(name).read(workTree.resolve("proto"))).asString().isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"proto, ./spice.proto", "proto, .././proto/spice.proto", "'', ./proto/spice.proto",
        "proto/below, ../spice.proto", "proto, proto/spice.proto"})
    void pathsThatBeginWithADotAreRelativeToTheDirectoryAsInGit(String directory, String path) throws IOException {
        GitVersion version = new GitVersion("HEAD", path).fromRoot(workTree.resolve(directory));

        assertThat(version).isEqualTo(new GitVersion("HEAD", "proto/spice.proto"));
    }

    @Test
    void aPathDoesNotLeaveTheRepository() {
        assertThatThrownBy(() -> GitVersion.of("git:HEAD:../../x.proto").fromRoot(workTree.resolve("proto")))
                .isInstanceOf(IOException.class)
                .hasMessage("git:HEAD:../../x.proto: leads out of the repository in " + workTree);
    }

    @Test
    void saysHowAPathFromTheDirectoryIsWritten() {
        assertThatThrownBy(() -> GitVersion.of("git:HEAD:spice.proto").read(workTree.resolve("proto")))
                .hasMessage("git:HEAD:spice.proto: revision HEAD has no file spice.proto;"
                        + " did you mean git:HEAD:./spice.proto?");
    }

    @ParameterizedTest
    @CsvSource({
        "git:v9:proto/spice.proto, the repository has no revision v9",
        "git:HEAD:spice.proto,     revision HEAD has no file spice.proto",
        "git:HEAD:proto,           proto is a directory in revision HEAD",
        "git:HEAD^{x:proto,        HEAD^{x is not how Git names a revision",
    })
    void saysWhatIsMissing(String name, String reason) {
        assertThatThrownBy(() -> GitVersion.of(name).read(workTree)).isInstanceOf(IOException.class)
                .hasMessage(name + ": " + reason);
    }

    @Test
    void aNameNeedsARevisionAndAPath() {
        assertThatThrownBy(() -> GitVersion.of("git:HEAD")).isInstanceOf(IOException.class)
                .hasMessage("git:HEAD: not of the form git:REVISION:PATH");
    }
}
