// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.conformance.junit.ConformanceSuite;
import dev.spicewire.conformance.jvm.JvmTestee;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import dev.spicewire.runtime.WireMessage;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show works as shown. */
class DocumentationTest {

    private static final Pattern PROJECT_LINE = Pattern.compile("^\\| \\[([\\w-]+)]\\(\\1\\) \\|");
    private static final Pattern CLASS_NAME = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);
    private static final Path PLUGIN_PROJECTS = Path.of("../codegen-plugin/maven-plugin/src/it");
    private static final Path CONNECTION_PROJECTS = Path.of("../generated-runtime/connection/src/it");

    static Stream<Snippet> java() throws IOException {
        return Snippet.in("java").stream();
    }

    static Stream<Snippet> definitions() throws IOException {
        return Snippet.in("proto").stream();
    }

    static Stream<Snippet> xml() throws IOException {
        return Snippet.in("xml").stream();
    }

    @ParameterizedTest
    @MethodSource("java")
    void javaCompilesAgainstTheReadyCodecs(Snippet snippet, @TempDir Path directory) throws IOException {
        Matcher name = CLASS_NAME.matcher(snippet.text());
        assertThat(name.find()).isTrue();
        Path source = Files.writeString(directory.resolve(name.group(1) + ".java"), snippet.text());

        assertThat(compile(source, directory)).isEmpty();
    }

    @Test
    void theClientOfTheFirstPageIsShort() throws IOException {
        Snippet client = Snippet.in("java").stream().filter(snippet -> snippet.text().contains("class DisplaySize"))
                .findFirst().orElseThrow();

        assertThat(client.text().lines()).hasSizeLessThanOrEqualTo(25);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void definitionsHaveNoErrors(Snippet snippet) {
        assertThat(Definitions.parse(snippet.toString(), snippet.text(), Dialect.SPICEWIRE).hasErrors()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("xml")
    void pomPartsAreThoseOfABuildThatIsTested(Snippet snippet) throws IOException {
        assertThat(pluginProjects(ShownVersion.ofPages()))
                .anySatisfy(pom -> assertThat(pom).containsIgnoringWhitespaces(snippet.text()));
    }

    static Stream<Path> folders() {
        return Stream.of(PLUGIN_PROJECTS, CONNECTION_PROJECTS);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void everyBuildThatIsTestedHasALineOnTheirPage(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("README.md"));
        List<String> listed = lines.stream().map(PROJECT_LINE::matcher).filter(Matcher::find)
                .map(line -> line.group(1)).toList();
        try (Stream<Path> projects = Files.list(folder)) {
            assertThat(listed).containsExactlyElementsOf(projects.filter(Files::isDirectory)
                    .map(project -> project.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void noPageShowsAVersionThatIsNotReleased() throws IOException {
        assertThat(Snippet.in("xml")).isNotEmpty()
                .allSatisfy(snippet -> assertThat(snippet.text()).doesNotContain("SNAPSHOT"));
    }

    private static List<String> pluginProjects(String version) throws IOException {
        List<String> poms = new ArrayList<>();
        try (Stream<Path> projects = Files.list(PLUGIN_PROJECTS)) {
            for (Path pom : projects.map(project -> project.resolve("pom.xml")).filter(Files::exists).toList()) {
                poms.add(Files.readString(pom).replace("@project.version@", version));
            }
        }
        return poms;
    }

    @Test
    void theFirstPageBeginsWithTheTwoCommandsThatMatter() throws IOException {
        Snippet first = Snippet.in("sh").get(0);

        assertThat(first.page()).isEqualTo("README.md");
        assertThat(first.text().lines().map(line -> line.replaceFirst("\\s+#.*", "")))
                .containsExactly("./spicewire demo", "mvn verify");
    }

    private static Path location(Class<?> type) {
        return Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static String compile(Path source, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String path = Stream.of(DisplayServerMessage.class, WireMessage.class, SpiceClient.class,
                        ConformanceSuite.class, JvmTestee.class, TestFactory.class, API.class)
                .map(type -> location(type).toString()).collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of("--release", "17", "-Xlint:all", "-proc:none", "-d", classes.toString(),
                "-cp", path);
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source)).call();
        }
        return messages.toString();
    }
}
