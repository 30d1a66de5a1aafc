package dev.spicewire.proof.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that {@code mvn package} has left, unpacked where there is no source tree and no Maven. */
class ReleaseArchiveTest {

    private static final Path TARGET = Path.of("../codegen-plugin/cli/target").toAbsolutePath().normalize();

    @TempDir
    private Path directory;

    private Path archive;

    @BeforeEach
    void unpack() throws Exception {
        try (Stream<Path> files = Files.list(TARGET)) {
            List<Path> archives = files.filter(file -> file.toString().endsWith(".tar.gz")).toList();
            assumeThat(archives).as("'mvn package' makes it, 'mvn test' does not").hasSize(1);
            archive = archives.get(0);
        }
        assertThat(run("tar", "xzf", archive.toString(), "--strip-components=1").exitCode()).isZero();
    }

    @Test
    void runsWithoutMaven() throws Exception {
        LauncherRun version = spicewire("--version");
        LauncherRun check = spicewire("check");
        LauncherRun demo = spicewire("demo");

        assertThat(version.out()).startsWith("spicewire 0");
        assertThat(version.err()).isEmpty();
        assertThat(check.exitCode()).as(check.err()).isZero();
        assertThat(check.out()).contains("0 errors");
        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.out()).containsPattern("(?m)^total +4086 .* 4086 ");
    }

    @Test
    void beginsProjectsThatNameTheVersionsOfThisOne() throws Exception {
        assertThat(spicewire("init", "ping").exitCode()).isZero();

        assertThat(directory.resolve("ping/pom.xml")).content().doesNotContain("@")
                .contains("<version>" + spicewire("--version").out().strip().replace("spicewire ", "") + "</version>");
    }

    @Test
    void hasCompletionsManPagesAndTheLicence() {
        assertThat(directory.resolve("share/doc/spicewire/LICENSE")).content().contains("Apache License");
        assertThat(directory.resolve("share/man/man1/spicewire-conformance-run.1")).content().startsWith(".TH ");
        assertThat(directory.resolve("share/bash-completion/completions/spicewire")).content()
                .contains("complete -F _complete_spicewire");
        assertThat(directory.resolve("share/fish/vendor_completions.d/spicewire.fish")).content()
                .contains("complete -c spicewire");
    }

    /** What differs between two builds of the same sources is when, by whom and in which order. */
    @Test
    void tellsNothingOfTheBuildThatMadeIt() throws Exception {
        List<String> entries = run("tar", "tvzf", archive.toString(), "--full-time", "--numeric-owner").out().lines()
                .toList();

        assertThat(entries).hasSizeGreaterThan(10).allSatisfy(entry -> assertThat(entry.split(" +")[1])
                .isEqualTo("0/0"));
        assertThat(entries.stream().map(entry -> entry.split(" +")[3] + entry.split(" +")[4]).distinct()).hasSize(1);
    }

    private LauncherRun spicewire(String... arguments) throws Exception {
        return run(Stream.concat(Stream.of("bin/spicewire"), Stream.of(arguments)).toArray(String[]::new));
    }

    private LauncherRun run(String... command) throws Exception {
        return LauncherRun.of(directory, Map.of("TZ", "UTC"), command);
    }
}
