// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedReleaseTest {

    private static final List<String> LIBRARIES = List.of("spice-proto-def", "spice-codec-runtime", "spice-codecs",
            "spice-connection", "spice-toolkit", "spice-junit", "spice-live", "spice-maven-plugin",
            "spice-cli");
    private static final List<String> LEGAL = List.of("META-INF/LICENSE", "META-INF/NOTICE");

    @TempDir
    private Path staging;

    @BeforeEach
    void stageEverything() throws IOException {
        stage(staging);
    }

    @Test
    void aWholeReleaseHasNoFault() throws IOException {
        assertThat(StagedRelease.faults(staging, false)).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Files.delete(file(staging, "spice-codecs", "-javadoc.jar"));
        Files.delete(file(staging, "spicewire-parent", "-cyclonedx.json"));
        deleteFolder("spice-live");

        assertThat(StagedRelease.faults(staging, false)).containsExactly("spice-live: not there",
                "spice-codecs-1-javadoc.jar: not there",
                "spicewire-parent-1-cyclonedx.json: not there");
    }

    @Test
    void whatIsTooMuchIsNamed() throws IOException {
        pom(staging, "spice-conformance", "jar", "");
        jar(file(staging, "spice-connection", "-tests.jar"), LEGAL, Name.IMPLEMENTATION_TITLE);

        assertThat(StagedRelease.faults(staging, false)).contains("spice-conformance: not part of a release",
                "spice-connection-1-tests.jar: tests are not part of a release");
    }

    @Test
    void whatIsNeededHasToBeThere() throws IOException {
        pom(staging, "spice-codecs", "jar", dependency("spice-peers", "compile") + dependency("spice-proof", "test"));

        assertThat(StagedRelease.faults(staging, false))
                .containsExactly("spice-codecs-1.pom: depends on spice-peers, which is not part of a release");
    }

    @Test
    void jarsHaveTheirLicenceAndAManifestOfTheirOwn() throws IOException {
        jar(file(staging, "spice-codecs", ".jar"), List.of("META-INF/NOTICE"), new Name("Build-Jdk-Spec"));
        jar(file(staging, "spice-codecs", "-sources.jar"), LEGAL, new Name("Automatic-Module-Name"));

        assertThat(StagedRelease.faults(staging, false)).containsExactly(
                "spice-codecs-1-sources.jar: its manifest has Automatic-Module-Name",
                "spice-codecs-1.jar: no META-INF/LICENSE", "spice-codecs-1.jar: its manifest has Build-Jdk-Spec");
    }

    @Test
    void aPomSaysWhatItsArtifactIs() throws IOException {
        Path pom = file(staging, "spice-codecs", ".pom");
        Files.writeString(pom, Files.readString(pom).replace("description", "comment"));

        assertThat(StagedRelease.faults(staging, false)).containsExactly("spice-codecs-1.pom: no description");
    }

    @Test
    void everyFileIsSignedButChecksumsAreNot() throws IOException {
        Files.writeString(file(staging, "spicewire-parent", ".pom.sha1"), "");
        sign();

        assertThat(StagedRelease.faults(staging, true)).isEmpty();

        Files.delete(file(staging, "spice-cli", "-sources.jar.asc"));

        assertThat(StagedRelease.faults(staging, true)).containsExactly("spice-cli-1-sources.jar.asc: not there");
    }

    @Test
    void twoBuildsHaveTheSameBytesExceptForSignaturesAndMetadata(@TempDir Path other) throws IOException {
        stage(other);
        sign();
        Files.writeString(staging.resolve("maven-metadata.xml"), "2026");
        Files.writeString(other.resolve("maven-metadata.xml"), "2027");

        assertThat(StagedRelease.differences(staging, other)).isEmpty();

        Files.writeString(file(other, "spice-cli", ".pom"), "another");
        Files.delete(file(other, "spice-live", ".jar"));

        assertThat(StagedRelease.differences(staging, other)).containsExactly(
                "spice-cli/1/spice-cli-1.pom: the two builds have not the same bytes",
                "spice-live/1/spice-live-1.jar: only one of the two builds has it");
    }

    private static void stage(Path staging) throws IOException {
        pom(staging, "spicewire-parent", "pom", dependency("spice-conformance", "compile"));
        Files.writeString(file(staging, "spicewire-parent", "-cyclonedx.json"), "{}");
        for (String library : LIBRARIES) {
            pom(staging, library, "jar", dependency("spice-codec-runtime", "compile"));
            Files.writeString(file(staging, library, "-cyclonedx.json"), "{}");
            for (String suffix : List.of(".jar", "-sources.jar", "-javadoc.jar")) {
                jar(file(staging, library, suffix), LEGAL, Name.IMPLEMENTATION_TITLE);
            }
        }
    }

    private void sign() throws IOException {
        try (Stream<Path> files = Files.walk(staging)) {
            for (Path file : files.filter(Files::isRegularFile).filter(f -> !f.toString().endsWith(".sha1")).toList()) {
                Files.writeString(file.resolveSibling(file.getFileName() + ".asc"), "signature");
            }
        }
    }

    private void deleteFolder(String artifact) throws IOException {
        Path folder = file(staging, artifact, ".pom").getParent();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path file(Path staging, String artifact, String suffix) {
        return staging.resolve(artifact).resolve("1").resolve(artifact + "-1" + suffix);
    }

    private static String dependency(String artifact, String scope) {
        return "<dependency><groupId>dev.spicewire</groupId><artifactId>" + artifact + "</artifactId><scope>" + scope
                + "</scope></dependency>";
    }

    private static void pom(Path staging, String artifact, String packaging, String dependencies) throws IOException {
        Path file = file(staging, artifact, ".pom");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "<packaging>" + packaging + "</packaging><name></name><description></description>"
                + dependencies);
    }

    /** The same bytes each time: the time stamps of all entries are one. */
    private static void jar(Path file, List<String> entries, Name attribute) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(attribute, "a test");
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out)) {
            ZipEntry first = new ZipEntry(JarFile.MANIFEST_NAME);
            first.setTime(0);
            jar.putNextEntry(first);
            manifest.write(jar);
            for (String entry : entries) {
                ZipEntry next = new ZipEntry(entry);
                next.setTime(0);
                jar.putNextEntry(next);
            }
        }
    }
}
