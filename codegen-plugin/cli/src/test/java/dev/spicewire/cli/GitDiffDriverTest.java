// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code git diff} with the driver that docs/diff.md tells users to set up. */
class GitDiffDriverTest {

    private static final Path PAGE = Path.of("../../docs/diff.md");
    private static final String SETTING = "git config diff.spice.command ";

    @TempDir
    private Path temp;

    private Path workTree;

    @BeforeEach
    void setUpTheDriver() throws IOException, InterruptedException {
        workTree = Files.createDirectory(temp.resolve("tree"));
        Path launcher = Files.writeString(Files.createDirectory(temp.resolve("bin")).resolve("spicewire"), """
                #!/bin/sh
                exec '%s' -cp '%s' dev.spicewire.cli.Spicewire "$@"
                """.formatted(Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        git("init", "-q");
        git("config", "diff.spice.command", documentedCommand());
        Files.writeString(workTree.resolve(".gitattributes"), "*.proto diff=spice\n");
        version("uint32 seconds;");
        git("add", ".");
        git("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m",
                "first");
    }

    @Test
    void showsWhatAnUncommittedChangeDoes() throws IOException, InterruptedException {
        version("uint32 seconds; uint32 more;");

        assertThat(git("--no-pager", "diff")).contains("spice.proto",
                "breaking field-appended MainChannel.status.more", "new client, old server: breaks");
    }

    @Test
    void aFileThatIsNewHasNothingToBeComparedWith() throws IOException, InterruptedException {
        Files.copy(workTree.resolve("spice.proto"), workTree.resolve("other.proto"));
        git("add", "other.proto");

        assertThat(git("--no-pager", "diff", "--cached")).contains("other.proto: added");
    }

    @Test
    void ofAFileThatIsGoneNothingIsCompared() throws IOException, InterruptedException {
        git("rm", "-q", "spice.proto");

        assertThat(git("--no-pager", "diff", "--cached")).contains("spice.proto: removed");
    }

    private static String documentedCommand() throws IOException {
        try (Stream<String> lines = Files.lines(PAGE)) {
            String quoted = lines.filter(line -> line.startsWith(SETTING)).findFirst().orElseThrow()
                    .substring(SETTING.length());
            return quoted.substring(1, quoted.length() - 1);
        }
    }

    private void version(String members) throws IOException {
        Files.writeString(workTree.resolve("spice.proto"), """
                channel MainChannel {
                server:
                    message { %s } status = 101;
                };
                protocol Spice { MainChannel main = 1; };
                """.formatted(members));
    }

    /** {@return what git printed, which must have succeeded} */
    private String git(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList()).directory(workTree.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        // No setting of the user's, and no repository around this one, may change what happens.
        List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_EXTERNAL_DIFF").forEach(environment::remove);
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("PATH", temp.resolve("bin") + ":" + environment.get("PATH"));
        Process git = builder.start();
        String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).as(out).isZero();
        return out;
    }
}
