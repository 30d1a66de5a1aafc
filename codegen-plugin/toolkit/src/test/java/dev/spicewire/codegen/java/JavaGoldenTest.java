// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code golden/java} has definitions and files that are generated from them, whole, as a user sees
 * them: those that show the folder's trait. What looks as in other folders is named only, in lines {@code // also:} at
 * the beginning of the definitions. The code of {@code jspecify} has its annotations.
 * {@code mvn test -pl codegen-plugin/toolkit -am -Dgolden.refresh=true} writes the files anew; read the difference
 * before you commit it.
 */
class JavaGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/java");
    private static final String ALSO = "// also:";

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesTheFilesOfTheFolder(Path folder) throws IOException {
        SortedMap<String, String> generated = generate(folder);
        Set<String> others = others(folder);

        assertThat(others).isSubsetOf(generated.keySet());
        generated.keySet().removeAll(others);
        if (Boolean.getBoolean("golden.refresh")) {
            refresh(folder, generated);
        }

        assertThat(generated).isEqualTo(expected(folder));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFilesOfTheFolderCompileWithoutWarnings(Path folder, @TempDir Path classes) throws IOException {
        assertThat(compile(generate(folder), classes)).isEmpty();
    }

    /** {@return what the compiler has to say about files, warnings included} */
    static String compile(SortedMap<String, String> files, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17", "-d", classes.toString());
        List<JavaFileObject> sources = files.entrySet().stream()
                .<JavaFileObject>map(file -> new Source(file.getKey(), file.getValue())).toList();
        boolean compiled = compiler.getTask(messages, null, null, options, null, sources).call();
        return compiled ? messages.toString() : "failed: " + messages;
    }

    private static SortedMap<String, String> generate(Path folder) throws IOException {
        Protocol protocol = Definitions.parse("input.proto", Files.readString(folder.resolve("input.proto")),
                Dialect.SPICEWIRE).protocol().orElseThrow();
        Nullness nullness = folder.endsWith("jspecify") ? Nullness.JSPECIFY : Nullness.UNSAID;
        JavaOptions options = new JavaOptions("golden", Side.BOTH, nullness, Set.of());
        return new TreeMap<>(JavaGenerator.generate(protocol, options));
    }

    /** {@return the files that are generated and not shown} */
    private static Set<String> others(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("input.proto")).stream().filter(line -> line.startsWith(ALSO))
                .flatMap(line -> Stream.of(line.substring(ALSO.length()).split(",")))
                .map(type -> "golden/" + type.strip() + ".java").collect(Collectors.toSet());
    }

    private static SortedMap<String, String> expected(Path folder) throws IOException {
        SortedMap<String, String> expected = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                expected.put("golden/" + file.getFileName(), Files.readString(file));
            }
        }
        return expected;
    }

    private static void refresh(Path folder, SortedMap<String, String> generated) throws IOException {
        for (String old : expected(folder).keySet()) {
            Files.delete(folder.resolve(Path.of(old).getFileName()));
        }
        for (var file : generated.entrySet()) {
            Files.writeString(folder.resolve(Path.of(file.getKey()).getFileName()), file.getValue());
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
