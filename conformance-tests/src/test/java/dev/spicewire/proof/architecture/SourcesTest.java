// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What all our sources have in common, in every module. */
class SourcesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST_LINE = 120;

    /** What is made by a program, or is data whose lines are as long as they have to be. */
    private static final Set<String> NOT_WRITTEN_BY_HAND = Set.of("target", ".git", "golden", "bad");
    private static final Set<String> ENDINGS = Set.of("java", "g4", "proto", "xml", "groovy", "sh", "py", "js",
            "c", "properties");
    private static final Set<String> SCRIPTS = Set.of("spicewire", "run");

    @Test
    void linesFitIntoAWindow() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources()) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).codePointCount(0, lines.get(i).length()) > LONGEST_LINE) {
                    tooLong.add(ROOT.relativize(source) + ":" + (i + 1));
                }
            }
        }

        assertThat(tooLong).as("places of lines of more than %d characters", LONGEST_LINE).isEmpty();
    }

    @Test
    void everySourceSaysItsLicence() throws IOException {
        List<Path> code = sources().stream().filter(file -> file.toString().matches(".*\\.(java|g4)"))
                .filter(file -> !isOfAnotherBuild(file)).toList();

        assertThat(code).hasSizeGreaterThan(1000);
        for (Path source : code) {
            assertThat(source).content().startsWith("// SPDX-License-Identifier: Apache-2.0\n");
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> packages = sources().stream().filter(SourcesTest::isMainClass)
                .filter(source -> !source.endsWith("module-info.java")).map(Path::getParent).distinct().toList();

        assertThat(packages).hasSizeGreaterThan(30);
        assertThat(packages).allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).isRegularFile());
    }

    @Test
    void theSourcesOfAllModulesAreLookedAt() throws IOException {
        assertThat(sources()).contains(ROOT.resolve("spicewire"), ROOT.resolve("pom.xml"), ROOT.resolve(".ci/run"),
                ROOT.resolve("conformance-tests/src/test/java").resolve(
                        SourcesTest.class.getName().replace('.', '/') + ".java"));
        assertThat(sources().stream().filter(SourcesTest::isMainClass).map(file -> ROOT.relativize(file).getName(0)))
                .contains(Path.of("spice-proto-def"), Path.of("generated-runtime"), Path.of("conformance-tests"));
    }

    private static boolean isMainClass(Path source) {
        return path(source).contains("src/main/java/") && !isOfAnotherBuild(source) && path(source).endsWith(".java");
    }

    /** {@return whether a file is what users write, or what is made for them} */
    private static boolean isOfAnotherBuild(Path source) {
        return path(source).contains("/src/it/") || path(source).contains("/resources/");
    }

    private static String path(Path source) {
        return ROOT.relativize(source).toString().replace('\\', '/');
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_WRITTEN_BY_HAND.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = file.getFileName().toString();
                if (ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) || SCRIPTS.contains(name)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
