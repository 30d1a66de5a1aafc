// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    private static final String PING = """
            channel PingChannel {
             server:
                message { uint32 id; } ping = 1;
             client:
                message { uint32 id; } pong = 1;
            };
            protocol Ping { PingChannel ping = 1; };
            """;

    @TempDir
    private Path temp;

    private Path definition;
    private Path output;

    @BeforeEach
    void writeDefinition() throws IOException {
        definition = Files.writeString(temp.resolve("ping.proto"), PING);
        output = temp.resolve("out");
    }

    @Test
    void writesJavaBelowItsPackage() throws IOException {
        CommandRun run = generate("--package", "com.example.ping");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith(output + ": ").contains(" files written, 0 unchanged, 0 removed");
        assertThat(output.resolve("com/example/ping/Ping.java")).content().contains("package com.example.ping;");
    }

    @Test
    void theSameInputsChangeNothing() {
        generate("--package", "ping");

        // The toolkit looks at the inputs first where it comes as a jar, whose digest tells it from other builds.
        assertThat(generate("--package", "ping").out())
                .matches(Pattern.quote(output + ": ") + "(up to date|0 files written, \\d+ unchanged, 0 removed)\\R");
    }

    @Test
    void anotherPackageReplacesTheFilesOfTheFirst() throws IOException {
        generate("--package", "first");
        generate("--package", "second");

        assertThat(output.resolve("first")).doesNotExist();
        assertThat(output.resolve("second/Ping.java")).exists();
    }

    @Test
    void aDefinitionWithErrorsLeavesThePreviousOutputAsItWas() throws IOException {
        generate("--package", "ping");
        String before = Files.readString(output.resolve("ping/Ping.java"));
        Files.writeString(definition, PING.replace("uint32 id", "uint33 id"));

        CommandRun run = generate("--package", "ping");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("ping.proto:3:15: error[").contains("uint33");
        assertThat(output.resolve("ping/Ping.java")).hasContent(before);
    }

    @Test
    void aWrongPackageNameIsOneLine() {
        CommandRun run = generate("--package", "com.1st");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire generate: 'com.1st' is not a Java package name");
    }

    @Test
    void aPackageThatCannotBeUsedIsOneLine() {
        CommandRun ofJava = generate("--package", "java.lang");
        CommandRun device = generate("--package", "con.x");

        assertThat(ofJava.exitCode()).isEqualTo(2);
        assertThat(ofJava.err()).isEqualToIgnoringNewLines("spicewire generate: 'java.lang' belongs to the JDK; "
                + "Java loads no other classes of a package below 'java'");
        assertThat(device.exitCode()).isEqualTo(2);
        assertThat(device.err()).isEqualToIgnoringNewLines("spicewire generate: 'con.x' has the part 'con', which is "
                + "a device on Windows and can't be a directory there");
    }

    @Test
    void aFileInThePlaceOfTheDirectoryIsOneLine() throws IOException {
        Files.writeString(output, "a file");

        CommandRun run = generate("--package", "ping");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire generate: " + output + ": not a directory");
    }

    @Test
    void partsThatAreNotNeededAreLeftOut() {
        generate("--package", "ping", "--leave-out", "values");
        assertThat(output.resolve("ping/Ping.java")).content().contains("class View ", "class Writer ")
                .doesNotContain("record Ping");

        generate("--package", "ping", "--leave-out", "Values,writers");
        assertThat(output.resolve("ping/Ping.java")).content().contains("class View ").doesNotContain("class Writer ");
    }

    @Test
    void aPartThatDoesNotExistIsOneLineWithThoseThatDo() {
        CommandRun run = generate("--leave-out", "views");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--leave-out", "'views'", "VALUES, WRITERS").hasLineCount(1);
    }

    @Test
    void chosenChannelsAndMessagesAreGenerated() {
        CommandRun channels = bundled("spice", "--channels", "inputs,cursor", "--package", "few");
        assertThat(channels.exitCode()).isZero();
        assertThat(output.resolve("few/KeyDown.java")).exists();
        assertThat(output.resolve("few/CursorSet.java")).exists();
        assertThat(output.resolve("few/DrawCopy.java")).doesNotExist();

        bundled("spice", "--messages", "display/server/draw_*", "--exclude-messages", "*/server/draw_text",
                "--package", "few");
        assertThat(output.resolve("few/DrawCopy.java")).exists();
        assertThat(output.resolve("few/DrawText.java")).doesNotExist();
        assertThat(output.resolve("few/KeyDown.java")).doesNotExist();
    }

    @Test
    void whatIsChosenAndDoesNotExistIsOneLine() {
        CommandRun run = bundled("spice", "--channels", "displya");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire generate: --channels, --messages and"
                + " --exclude-messages: no channel is called 'displya'; did you mean 'display'?");
        assertThat(output).doesNotExist();
    }

    @Test
    void bundledDefinitionsHaveNames() {
        assertThat(bundled("agent", "--package", "agent").exitCode()).isZero();
        assertThat(output.resolve("agent")).isNotEmptyDirectory();
        assertThat(output.resolve("agent/DrawCopy.java")).doesNotExist();

        CommandRun unknown = bundled("qxl");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).isEqualToIgnoringNewLines("spicewire generate: qxl: no definition of that name comes"
                + " with Spicewire; there are spice, agent, link");
    }

    @Test
    void oneDefinitionIsGeneratedAtATime() {
        CommandRun both = generate("--bundled", "link");

        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).isEqualToIgnoringNewLines(
                "spicewire generate: one definition only: a FILE, or one name in --bundled");
        assertThat(bundled("link,agent").exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsMissingIsNamed() {
        CommandRun run = CommandRun.of("generate");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--target=TARGET", "--output=DIR").hasLineCount(1);
    }

    private CommandRun bundled(String name, String... more) {
        List<String> args = new ArrayList<>(
                List.of("generate", "--bundled", name, "--target", "java", "--output", output.toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private CommandRun generate(String... more) {
        List<String> args = new ArrayList<>(
                List.of("generate", definition.toString(), "--target", "java", "--output", output.toString()));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray(String[]::new));
    }
}
