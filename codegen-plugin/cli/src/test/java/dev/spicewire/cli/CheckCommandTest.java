// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String GOOD = """
            channel PingChannel {
             server:
                message { uint32 id; } ping = 1;
            };
            protocol Ping { PingChannel ping = 1; };
            """;
    private static final String BAD = GOOD.replace("uint32 id;", "uint32 count; uint8 data[cuont];");

    @TempDir
    private Path temp;

    private Path good;
    private Path bad;

    @BeforeEach
    void writeDefinitions() throws IOException {
        good = Files.writeString(temp.resolve("good.proto"), GOOD);
        bad = Files.writeString(temp.resolve("bad.proto"), BAD);
    }

    @Test
    void aGoodDefinitionIsFine() {
        CommandRun run = CommandRun.of("check", good.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("0 errors, 0 warnings, 0 notes\n");
    }

    @Test
    void theBundledDefinitionsAreFine() {
        CommandRun run = CommandRun.of("check");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("0 errors, 0 warnings, 0 notes\n");
    }

    @Test
    void bundledDefinitionsAreCheckedByName() {
        assertThat(CommandRun.of("check", "--bundled", "agent,link").exitCode()).isZero();
        assertThat(CommandRun.of("check", "--bundled", "qxl").err()).contains("there are spice, agent, link")
                .hasLineCount(1);
    }

    @Test
    void anErrorIsShownWithItsLineAndWhatWouldBeRight() {
        CommandRun run = CommandRun.of("check", bad.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith(bad + ":3:40: error[SW0107]: array size 'cuont' is not a member of ping")
                .contains("    message { uint32 count; uint8 data[cuont]; } ping = 1;", "^~~~~",
                        "did you mean 'count'?", "1 error, 0 warnings, 0 notes");
    }

    @Test
    void aDirectoryIsSearchedForDefinitions() {
        CommandRun run = CommandRun.of("check", temp.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("bad.proto:3:40").endsWith("1 error, 0 warnings, 0 notes\n");
    }

    @Test
    void programsGetOneJsonDocument() {
        CommandRun run = CommandRun.of("check", "--format", "json", bad.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("{").contains("\"errors\" : 1", "\"code\" : \"SW0107\"").endsWith("}\n");
    }

    @Test
    void extensionsAreErrorsInUpstreamsDialect() throws IOException {
        Path extended = Files.writeString(temp.resolve("extended.proto"),
                GOOD.replace("uint32 id;", "uint8 a; uint8 b; uint8 data[a + b];"));

        assertThat(CommandRun.of("check", extended.toString()).exitCode()).isZero();
        assertThat(CommandRun.of("check", "--dialect", "upstream", extended.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void aMissingFileIsOneLine() {
        CommandRun run = CommandRun.of("check", temp.resolve("none.proto").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire check: " + temp.resolve("none.proto") + ": no such file");
    }

    @Test
    void aFileThatIsNotTextIsOneLine() throws IOException {
        Path binary = Files.write(temp.resolve("binary.proto"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = CommandRun.of("check", binary.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(binary + ": not text in UTF-8, at byte 3").hasLineCount(1);
    }

    @Test
    void verboseAddsTheStackTraceToTheLine() {
        CommandRun run = CommandRun.of("check", "--verbose", temp.resolve("none.proto").toString());

        assertThat(run.err()).contains(": no such file", "NoSuchFileException", "\tat ");
    }

    @Test
    void explainsACode() {
        CommandRun run = CommandRun.of("check", "--explain", "sw0107");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("SW0107: array size is not a member\n\n")
                .contains("\nBad:\n\n    struct Text {\n", "\nGood:\n\n    struct Text {\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void listsAllCodes() {
        CommandRun run = CommandRun.of("check", "--rules");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("SW0001  error    syntax error\n")
                .contains("\nSW0601  note     defined and not used\n",
                        "\nSW0701  error    too many members for Java\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void goesByTheRulesBesideTheDefinition() throws IOException {
        Files.writeString(temp.resolve("spicewire.rules"), "SW0602: error\n");
        Path odd = Files.writeString(temp.resolve("odd.proto"), GOOD.replace("uint32 id", "uint32 theId"));

        CommandRun run = CommandRun.of("check", odd.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("error[SW0602]: 'theId' is not written like_this");
    }

    @Test
    void aCodeThatDoesNotExistIsOneLine() {
        CommandRun run = CommandRun.of("check", "--explain", "SW9999");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spicewire check: no such code: 'SW9999'").hasLineCount(1);
    }

    @Test
    void coloursOnlyWhereTheyAreWanted() {
        assertThat(CommandRun.of("check", bad.toString()).out()).doesNotContain("\u001B[");
        assertThat(CommandRun.inColour("check", bad.toString()).out()).contains("\u001B[1;31m");
        assertThat(CommandRun.inColour("check", "--format", "json", bad.toString()).out()).doesNotContain("\u001B[");
    }
}
