// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The {@code javadoc} of the JDK finds nothing to warn of in generated code. */
class JavadocTest {

    @TempDir
    private Path folder;

    static Stream<Path> goldenCases() throws IOException {
        return JavaGoldenTest.cases();
    }

    @ParameterizedTest
    @MethodSource("goldenCases")
    void javadocFindsNothingWrongInGoldenFiles(Path golden) throws IOException {
        assertThat(javadoc(JavaGenerator.generate(Definitions.parse("input.proto",
                Files.readString(golden.resolve("input.proto")), Dialect.SPICEWIRE).protocol().orElseThrow(),
                new JavaOptions("golden", Side.BOTH)))).isEmpty();
    }

    @Test
    void javadocFindsNothingWrongInTheBundledProtocol() throws IOException {
        assertThat(javadoc(JavaGenerator.generate(Definitions.bundled("/spice/spice.proto").protocol().orElseThrow(),
                new JavaOptions("spice", Side.BOTH)))).isEmpty();
    }

    /** {@return what the tool says about files} */
    private String javadoc(SortedMap<String, String> files) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-quiet", "-Xdoclint:all", "-Werror", "-cp",
                System.getProperty("java.class.path"), "-d", folder.resolve("doc").toString()));
        files.forEach((name, text) -> arguments.add(write(folder.resolve(name), text).toString()));
        StringWriter messages = new StringWriter();
        PrintWriter printer = new PrintWriter(messages);
        int exit = ToolProvider.findFirst("javadoc").orElseThrow()
                .run(printer, printer, arguments.toArray(String[]::new));
        return exit == 0 ? messages.toString() : "exit " + exit + ": " + messages;
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
