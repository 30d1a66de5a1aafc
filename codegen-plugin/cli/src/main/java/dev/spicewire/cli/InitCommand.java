// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire init}. */
@Command(name = "init", description = "Begin a Maven project: a definition, codecs made of it, code that uses them.")
final class InitCommand implements Callable<Integer> {

    private static final List<String> FILES =
            List.of("pom.xml", "src/main/spice/ping.proto", "src/main/java/com/example/Answer.java");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..1", defaultValue = ".",
            description = "Directory to write to, which may be new (default: this one). Nothing is overwritten.")
    private Path directory;

    @Override
    public Integer call() throws IOException {
        for (String name : FILES) {
            Path file = directory.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new UsageException(file.normalize() + ": is there already, and nothing was written;"
                        + " name a directory without a project");
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        for (String name : FILES) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (InputStream in = Objects.requireNonNull(InitCommand.class.getResourceAsStream("init/" + name), name)) {
                Files.write(file, in.readAllBytes());
            }
            out.println("wrote " + file.normalize());
        }
        out.println();
        out.println("Next: 'mvn package' there makes codecs of the definition and compiles the code that uses them.");
        out.println("Then write your own messages into ping.proto; 'spicewire check' says what is wrong with them.");
        return ExitCode.OK;
    }
}
