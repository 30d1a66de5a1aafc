// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at a release before it is uploaded: every artifact has all that goes with it, every jar has its licence, and
 * what an artifact of ours depends on is there as well.
 *
 * <p>Usage: {@code java StagedRelease.java [--signed] STAGING [OTHER]}, where the folders are what {@code mvn -Prelease
 * deploy} has made. OTHER comes of the same sources, built elsewhere, and has to have the same bytes.
 */
public final class StagedRelease {

    private static final Set<String> ARTIFACTS = Set.of("spicewire-parent", "spice-proto-def", "spice-codec-runtime",
            "spice-codecs", "spice-connection", "spice-toolkit", "spice-junit", "spice-live", "spice-maven-plugin",
            "spice-cli");

    /** What stands behind name and version in the files of an artifact with classes. */
    private static final List<String> OF_A_JAR = List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar",
            "-cyclonedx.json");
    private static final List<String> OF_A_PARENT = List.of(".pom", "-cyclonedx.json");

    /** Entries that only the manifest of classes may have, or none, since they tell of the JDK. */
    private static final List<String> OF_CLASSES = List.of("Automatic-Module-Name", "Multi-Release", "Main-Class");
    private static final List<String> OF_A_BUILD = List.of("Build-Jdk", "Build-Jdk-Spec", "Created-By", "Built-By");

    private static final Pattern OWN_DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>dev\\.spicewire</groupId>\\s*<artifactId>([\\w-]+)</artifactId>(.*?)"
                    + "</dependency>",
            Pattern.DOTALL);
    private static final Pattern CHECKSUM = Pattern.compile(".*\\.(md5|sha1|sha256|sha512)");

    private final boolean signed;
    private final List<String> faults = new ArrayList<>();

    private StagedRelease(boolean signed) {
        this.signed = signed;
    }

    /**
     * Prints what is wrong.
     *
     * @param arguments see above
     * @throws IOException if a folder can't be read
     */
    public static void main(String... arguments) throws IOException {
        List<String> folders = new ArrayList<>(List.of(arguments));
        boolean signed = folders.remove("--signed");
        if (folders.isEmpty() || folders.size() > 2) {
            System.err.println("usage: java StagedRelease.java [--signed] STAGING [OTHER]");
            System.exit(2);
        }
        List<String> faults = new ArrayList<>(faults(Path.of(folders.get(0)), signed));
        if (folders.size() == 2) {
            faults.addAll(differences(Path.of(folders.get(0)), Path.of(folders.get(1))));
        }
        faults.forEach(System.err::println);
        if (!faults.isEmpty()) {
            System.exit(1);
        }
        System.out.println("complete: " + ARTIFACTS.size() + " artifacts"
                + (folders.size() == 2 ? ", the same bytes in both builds" : ""));
    }

    /** {@return what is missing in a folder, or too much} */
    static List<String> faults(Path staging, boolean signed) throws IOException {
        StagedRelease release = new StagedRelease(signed);
        release.check(staging);
        return release.faults;
    }

    /** {@return the files of which two builds have not the same bytes} */
    static List<String> differences(Path one, Path other) throws IOException {
        Map<String, Path> files = built(one);
        Map<String, Path> others = built(other);
        Set<String> names = new TreeSet<>(files.keySet());
        names.addAll(others.keySet());
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (!files.containsKey(name) || !others.containsKey(name)) {
                differences.add(name + ": only one of the two builds has it");
            } else if (Files.mismatch(files.get(name), others.get(name)) >= 0) {
                differences.add(name + ": the two builds have not the same bytes");
            }
        }
        return differences;
    }

    /** Metadata of repositories have the time in them, and signatures too. */
    private static Map<String, Path> built(Path staging) throws IOException {
        return files(staging).filter(file -> !file.toString().contains("maven-metadata"))
                .filter(file -> !file.toString().matches(".*\\.asc(\\.\\w+)?"))
                .collect(Collectors.toMap(file -> staging.relativize(file).toString(), file -> file, (a, b) -> a,
                        TreeMap::new));
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private void check(Path staging) throws IOException {
        List<Path> poms = files(staging).filter(file -> file.toString().endsWith(".pom")).toList();
        Set<String> found = poms.stream().map(pom -> pom.getParent().getParent().getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        ARTIFACTS.stream().sorted().filter(name -> !found.contains(name))
                .forEach(name -> faults.add(name + ": not there"));
        found.stream().filter(name -> !ARTIFACTS.contains(name))
                .forEach(name -> faults.add(name + ": not part of a release"));
        for (Path pom : poms) {
            checkArtifact(pom);
        }
    }

    private void checkArtifact(Path pom) throws IOException {
        String stem = pom.getFileName().toString().replaceFirst("\\.pom$", "");
        String text = Files.readString(pom);
        for (String suffix : text.contains("<packaging>pom</packaging>") ? OF_A_PARENT : OF_A_JAR) {
            require(pom.resolveSibling(stem + suffix));
        }
        for (String element : List.of("name", "description")) {
            if (!text.contains("<" + element + ">")) {
                faults.add(pom.getFileName() + ": no " + element);
            }
        }
        for (MatchResult dependency : OWN_DEPENDENCY.matcher(text).results().toList()) {
            String name = dependency.group(1);
            // What the parent manages is no dependency yet.
            boolean needed = !dependency.group(2).contains("<scope>test</scope>")
                    && !stem.startsWith("spicewire-parent");
            if (needed && !ARTIFACTS.contains(name)) {
                faults.add(pom.getFileName() + ": depends on " + name + ", which is not part of a release");
            }
        }
        for (Path file : files(pom.getParent()).filter(f -> f.getFileName().toString().endsWith(".jar")).toList()) {
            checkJar(file);
        }
        if (signed) {
            files(pom.getParent()).filter(file -> !CHECKSUM.matcher(file.toString()).matches())
                    .filter(file -> !file.toString().endsWith(".asc"))
                    .forEach(file -> require(file.resolveSibling(file.getFileName() + ".asc")));
        }
    }

    private void checkJar(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith("-tests.jar")) {
            faults.add(name + ": tests are not part of a release");
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            for (String entry : List.of("META-INF/LICENSE", "META-INF/NOTICE")) {
                if (jar.getEntry(entry) == null) {
                    faults.add(name + ": no " + entry);
                }
            }
            Manifest manifest = jar.getManifest();
            List<String> unwanted = new ArrayList<>(OF_A_BUILD);
            if (name.endsWith("-sources.jar") || name.endsWith("-javadoc.jar")) {
                unwanted.addAll(OF_CLASSES);
            }
            unwanted.stream().filter(entry -> manifest.getMainAttributes().getValue(entry) != null)
                    .forEach(entry -> faults.add(name + ": its manifest has " + entry));
        }
    }

    private void require(Path file) {
        if (!Files.exists(file)) {
            faults.add(file.getFileName() + ": not there");
        }
    }
}
