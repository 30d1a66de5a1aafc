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
    void saysWhenThereIsNoJava() throws Exception {
        LauncherRun run = LauncherRun.of(elsewhere, Map.of("JAVA_HOME", "/nowhere"), LAUNCHER, "--version");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire: no Java found at '/nowhere/bin/java'; "
                + "install a JDK 17 or newer, or set JAVA_HOME");
    }

    @Test
    void theDemoShowsEveryChannelOfTheRecordedSession() throws Exception {
        LauncherRun run = LauncherRun.of(elsewhere, Map.of(), LAUNCHER, "demo");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("generated", "compiled", "decoded").containsPattern("(?m)^total +4086 .* 4086 ");
    }
}
