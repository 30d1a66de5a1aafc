// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that {@code mvn package} has left, unpacked where there is no source tree and no Maven. */
class ReleaseArchiveTest {

    private static final Path TARGET = Path.of("../codegen-plugin/cli/target").toAbsolutePath().normalize();

    /** A line of the list: licences in parentheses, a name, and the artifact. */
    private static final Pattern THIRD_PARTY = Pattern.compile("(?m)^ +((?:\\(.+\\) )+).*\\(([\\w.-]+:[\\w.-]+):");

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

    /** The Apache License is in the jar anyway; each other one is named by what it is of. */
    @Test
    void everythingInTheRunnableJarHasItsLicence() throws Exception {
        try (JarFile jar = new JarFile(directory.resolve("lib/spicewire.jar").toFile())) {
            List<MatchResult> others = THIRD_PARTY.matcher(text(jar, "META-INF/THIRD-PARTY.txt")).results().toList();
            String licences = text(jar, "META-INF/THIRD-PARTY-LICENSES.txt");

            assertThat(others).extracting(other -> other.group(2)).contains("org.antlr:antlr4-runtime",
                    "info.picocli:picocli", "com.fasterxml.jackson.core:jackson-databind");
            assertThat(others.stream().filter(other -> !other.group(1).contains("Apache"))
                    .map(other -> other.group(2))).isNotEmpty()
                    .allSatisfy(name -> assertThat(licences.lines()).contains(name));
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE")).contains("The Spicewire developers", "Jackson");
        }
    }

    private static String text(JarFile jar, String entry) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
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
