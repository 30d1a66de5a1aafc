// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code javadoc} of the JDK finds nothing to warn of in the runtime. */
class JavadocTest {

    @Test
    void everyPublicMemberHasJavadoc(@TempDir Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-quiet", "-Xdoclint:all", "-Werror", "-d",
                folder.toString()));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).sorted().forEach(arguments::add);
        }
        StringWriter messages = new StringWriter();
        PrintWriter printer = new PrintWriter(messages);

        int exit = ToolProvider.findFirst("javadoc").orElseThrow()
                .run(printer, printer, arguments.toArray(String[]::new));

        assertThat(messages.toString()).isEmpty();
        assertThat(exit).isZero();
    }
}
