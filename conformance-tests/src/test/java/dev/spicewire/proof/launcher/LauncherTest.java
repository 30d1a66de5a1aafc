// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.docs.ShownCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script {@code spicewire}, run as a user runs it. */
class LauncherTest {

    /** These need a peer or run until they are ended; what they are given as arguments is tested with the commands. */
    private static final Pattern PEERS = Pattern.compile("^\\./spicewire (probe|serve|proxy) ");
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String LAUNCHER = ROOT.resolve("spicewire").toString();

    @TempDir
    private Path elsewhere;

    static Stream<String> commandsOfTheReadme() throws IOException {
        return ShownCommands.in("README.md", "./spicewire ").stream().filter(command -> !PEERS.matcher(command).find());
    }

    @ParameterizedTest
    @MethodSource("commandsOfTheReadme")
    void theCommandsOfTheReadmeSucceed(String command) throws Exception {
        LauncherRun run = LauncherRun.of(ROOT, Map.of(), "sh", "-c", command);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    @Test
    void worksFromAnyDirectory() throws Exception {
        LauncherRun run = LauncherRun.of(elsewhere, Map.of(), LAUNCHER, "--version");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("spicewire ");
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("spw"), Path.of(LAUNCHER));

        assertThat(LauncherRun.of(elsewhere, Map.of(), link.toString(), "--version").out()).startsWith("spicewire ");
    }

    @Test
    void handsOnTheExitCode() throws Exception {
        assertThat(LauncherRun.of(elsewhere, Map.of(), LAUNCHER, "check", "none.proto").exitCode()).isEqualTo(2);
    }

    @Test
    void saysWhenThereIsNoJavaWhereJavaHomePoints() throws Exception {
        LauncherRun run = LauncherRun.of(elsewhere, Map.of("JAVA_HOME", "/nowhere"), LAUNCHER, "--version");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire: JAVA_HOME is '/nowhere', where there is no "
                + "bin/java; set it to the folder of a JDK 17 or newer, or unset it");
    }

    @Test
    void saysWhenJavaIsTooOld() throws Exception {
        Path java = Files.createDirectories(elsewhere.resolve("jdk/bin")).resolve("java");
        assertThat(Files.writeString(java, "#!/bin/sh\n").toFile().setExecutable(true)).isTrue();
        Files.writeString(elsewhere.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");

        LauncherRun run = LauncherRun.of(elsewhere, Map.of("JAVA_HOME", elsewhere + "/jdk"), LAUNCHER, "--version");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire: '" + java + "' is Java 11.0.2; "
                + "set JAVA_HOME to the folder of a JDK 17 or newer");
    }

    @Test
    void saysWhenTheCheckoutCanNotBeWritten() throws Exception {
        Path copy = Files.copy(Path.of(LAUNCHER), elsewhere.resolve("spicewire"));
        Path target = Files.createFile(Files.createDirectories(elsewhere.resolve("spice-proto-def")).resolve("target"));

        LauncherRun run = LauncherRun.of(elsewhere, Map.of(), copy.toString(), "--version");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire: the tool has to be built first, and '"
                + target.toRealPath() + "' can't be written; use a copy of this folder that is yours");
    }

    @Test
    void helpIsAsWideAsTheTerminal() throws Exception {
        for (int columns : new int[] {60, 100}) {
            String command = "stty cols " + columns + "; '" + LAUNCHER + "' decode --help";
            LauncherRun run = LauncherRun.of(elsewhere, Map.of("NO_COLOR", "1"),
                    "script", "-qec", command, "/dev/null");

            assertThat(run.out().lines().mapToInt(String::length).max().orElse(0)).isBetween(columns - 10, columns);
        }
    }

    @Test
    void keepsTheClassesOfTheToolReadyToMap() throws Exception {
        LauncherRun run = LauncherRun.of(elsewhere, Map.of("SPICEWIRE_JAVA_OPTS", "-Xlog:class+load"), LAUNCHER,
                "--help");

        assertThat(run.out().lines().filter(line -> line.contains("dev.spicewire.cli.CheckCommand source:")))
                .singleElement().asString().endsWith("source: shared objects file");
    }

    @Test
    void theDemoShowsEveryChannelOfTheRecordedSession() throws Exception {
        LauncherRun run = LauncherRun.of(elsewhere, Map.of(), LAUNCHER, "demo");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("generated", "compiled", "decoded").containsPattern("(?m)^total +4086 .* 4086 ");
    }
}
