// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

    /** A build of the same files, which is run with the plugin. */
    private static final Path TESTED_BUILD = Path.of("../maven-plugin/src/it/codecs-of-own-definitions");

    @TempDir
    private Path directory;

    @Test
    void writesAProjectAndSaysWhatComesNext() {
        CommandRun run = CommandRun.of("init", project().toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("wrote " + project().resolve("pom.xml"), "mvn package");
        assertThat(CommandRun.of("check", project().resolve("src/main/spice").toString()).exitCode()).isZero();
    }

    @Test
    void theProjectIsTheOneThatIsBuiltWithThePlugin() throws IOException {
        CommandRun.of("init", project().toString());

        for (String file : List.of("src/main/spice/ping.proto", "src/main/java/com/example/Answer.java")) {
            assertThat(project().resolve(file)).hasSameTextualContentAs(TESTED_BUILD.resolve(file));
        }
        assertThat(parts(project())).isEqualTo(parts(TESTED_BUILD));
    }

    @Test
    void itsCodeCompilesAndAnswersAPing() throws Exception {
        CommandRun.of("init", project().toString());
        Path generated = directory.resolve("generated");
        assertThat(CommandRun.of("generate", project().resolve("src/main/spice/ping.proto").toString(), "-t", "java",
                "-p", "com.example.ping", "-o", generated.toString()).exitCode()).isZero();
        Path classes = compile(generated, project().resolve("src/main/java"));

        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()},
                getClass().getClassLoader())) {
            ByteBuffer ping = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 7);
            Object pong = loader.loadClass("com.example.Answer").getMethod("to", ByteBuffer.class).invoke(null, ping);
            assertThat(((ByteBuffer) pong).order(ByteOrder.LITTLE_ENDIAN).getInt()).isEqualTo(7);
        }
    }

    @Test
    void overwritesNothing() throws IOException {
        Path mine = Files.writeString(Files.createDirectories(project()).resolve("pom.xml"), "mine");

        CommandRun run = CommandRun.of("init", project().toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire init: " + mine + ": is there already, and nothing "
                + "was written; name a directory without a project");
        assertThat(mine).hasContent("mine");
        assertThat(project().resolve("src")).doesNotExist();
    }

    private Path project() {
        return directory.resolve("project");
    }

    /** The build without the project's own name; versions are put in where it is packed or run. */
    private static String parts(Path project) throws IOException {
        String pom = Files.readString(project.resolve("pom.xml"));
        return pom.substring(pom.indexOf("<properties>")).replaceAll("<version>.*?</version>", "");
    }

    private Path compile(Path... sources) throws IOException {
        Path classes = directory.resolve("classes");
        Path runtime = Path.of(WireMessage.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        List<String> arguments = Stream.concat(
                Stream.of("-d", classes.toString(), "-cp", runtime.toString(), "-proc:none"),
                files(sources)).toList();
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return classes;
    }

    private static Stream<String> files(Path... sources) throws IOException {
        Stream<String> files = Stream.of();
        for (Path source : sources) {
            try (Stream<Path> paths = Files.walk(source)) {
                files = Stream.concat(files, paths.map(Path::toString).filter(p -> p.endsWith(".java")).toList()
                        .stream());
            }
        }
        return files;
    }
}
