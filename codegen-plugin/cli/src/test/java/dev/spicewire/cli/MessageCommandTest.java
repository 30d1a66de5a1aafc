// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageCommandTest {

    private static final String SET_ACK = "0100000002000000";
    private static final String FIELDS = """
            {
             "generation": 1,
             "window": 2
            }
            """;

    @TempDir
    private Path temp;

    @Test
    void decodesDigitsOfAnArgument() {
        CommandRun run = CommandRun.of("message", "decode", "--channel", "main", "--from", "server", "--id", "3",
                "01:00 00 00 0x02000000");

        assertThat(run).isEqualTo(new CommandRun(0, FIELDS, ""));
    }

    @Test
    void decodesDigitsOfAFileAndOfTheStandardInput() throws IOException {
        Path file = Files.writeString(temp.resolve("body.hex"), "01000000\n02000000\n");

        assertThat(ofSetAck("decode", file.toString()).out()).isEqualTo(FIELDS);
        assertThat(CommandRun.withInput(SET_ACK, setAck("decode", "-")).out()).isEqualTo(FIELDS);
    }

    @Test
    void decodesBytesThemselves() {
        byte[] body = {1, 0, 0, 0, 2, 0, 0, 0};

        assertThat(CommandRun.withInput(body, setAck("decode", "-", "--raw")).out()).isEqualTo(FIELDS);
    }

    @Test
    void saysWhatJsonDoesNotShow() {
        CommandRun run = ofSetAck("decode", SET_ACK + "ff");

        assertThat(run.out()).isEqualTo(FIELDS);
        assertThat(run.err()).isEqualTo("spicewire message decode: note: set_ack at byte 8: 1 bytes belong to no part,"
                + " which JSON does not show\n");
    }

    @Test
    void filesThatCanNotBeReadAreNamed() throws IOException {
        Path bytes = Files.write(temp.resolve("bytes.json"), new byte[] {(byte) 0xff, 0});

        assertThat(ofSetAck("encode", temp.toString()).err()).contains("'" + temp + "' is no file");
        assertThat(ofSetAck("encode", "").err()).contains("'' is no file");
        assertThat(ofSetAck("encode", bytes.toString()).err()).contains(bytes + ": no text in UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoJson() throws IOException {
        Path file = Files.writeString(temp.resolve("marked.json"), "\uFEFF" + FIELDS);

        assertThat(ofSetAck("encode", file.toString()).out()).isEqualTo(SET_ACK + "\n");
    }

    @Test
    void encodesWhatItDecodes() throws IOException {
        Path file = Files.writeString(temp.resolve("fields.json"), FIELDS);

        assertThat(ofSetAck("encode", FIELDS)).isEqualTo(new CommandRun(0, SET_ACK + "\n", ""));
        assertThat(ofSetAck("encode", file.toString()).out()).isEqualTo(SET_ACK + "\n");
        assertThat(CommandRun.withInput(FIELDS, setAck("encode", "-")).out()).isEqualTo(SET_ACK + "\n");
    }

    @Test
    void encodesToBytesThemselves() {
        CommandRun run = ofSetAck("encode", "{\"generation\":65,\"window\":66}", "--raw");

        assertThat(run.out().getBytes(StandardCharsets.UTF_8)).containsExactly('A', 0, 0, 0, 'B', 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"generation\":1}             | set_ack.window is missing, must be a number",
        "{\"generation\":1,\"windw\":2} | set_ack.windw is no member of set_ack (did you mean 'window'?)",
        "{\"generation\":1,\"window\":4294967296} | set_ack.window is 4294967296, allowed are 0 to 4294967295",
        "{\"generation\":1.5,\"window\":2} | set_ack.generation: 1.5 is no integer",
        "{\"generation\":1,             | no JSON in line 1, column 17: Unexpected end-of-input",
        "{\"generation\":NaN}           | no JSON in line 1, column 18: Non-standard token 'NaN'",
        "{/* 1 */}                      | no JSON in line 1, column 2: Unexpected character ('/' (code 47)): maybe a"
                + " (non-standard) comment?",
        "{}{}                           | no JSON in line 1"})
    void aFaultInJsonIsALineWithItsPathAndWhatWouldBeRight(String json, String fault) {
        CommandRun run = ofSetAck("encode", json);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("spicewire message encode: " + fault).hasLineCount(1)
                .doesNotContain("Feature", "Constraints", "Source");
    }

    @Test
    void whatIsNoObjectAndNoFileIsNeither() {
        assertThat(ofSetAck("encode", "[1]")).isEqualTo(new CommandRun(2, "", "spicewire message encode: '[1]' is no"
                + " file and no JSON object, which starts with '{'\n"));
    }

    @Test
    void malformedBytesAreALineWithPathAndOffset() {
        for (String command : new String[] {"decode", "validate"}) {
            CommandRun run = ofSetAck(command, "01000000020000");

            assertThat(run).isEqualTo(new CommandRun(1, "", "spicewire message " + command
                    + ": set_ack.window at byte 4: needs 4 bytes, 3 are left\n"));
        }
    }

    @Test
    void validationIsSilentAboutWhatIsRightAndStrictOnDemand() {
        assertThat(ofSetAck("validate", SET_ACK + "ff")).isEqualTo(new CommandRun(0, "", ""));
        assertThat(ofSetAck("validate", "--strict", SET_ACK + "ff")).isEqualTo(new CommandRun(1, "",
                "spicewire message validate: set_ack at byte 8: 1 bytes belong to no part\n"));
    }

    @Test
    void whatIsNeitherFileNorDigitsIsOneLine() {
        CommandRun run = ofSetAck("decode", "no.hex");

        assertThat(run).isEqualTo(new CommandRun(2, "", "spicewire message decode: 'no.hex' is no file and no"
                + " hexadecimal digits: line 1, column 1: 'no.hex' is no byte, which is a pair of hexadecimal"
                + " digits\n"));
    }

    @Test
    void theStandardInputIsNamedInItsFaults() {
        CommandRun run = CommandRun.withInput("01000000\n02 xy", setAck("decode", "-"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("spicewire message decode: stdin: line 2, column 4: 'xy' is no byte, which is"
                + " a pair of hexadecimal digits; --raw takes bytes as they are\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "man     |        | set_ack  | no such channel: 'man' (did you mean 'main'?)",
        "main    | server | set_akc  | the server sends no message 'set_akc' on main (did you mean 'set_ack'?)",
        "main    | client | set_ack  | the client sends no message 'set_ack' on main; the server does: --from server",
        "display |        | 101      | both sides of display have a message 101: say who sends it with --from server"
                + " or --from client"})
    void anUnknownMessageIsOneLine(String channel, String from, String message, String fault) {
        CommandRun run = from == null
                ? CommandRun.of("message", "decode", "--channel", channel, "--msg", message, "")
                : CommandRun.of("message", "decode", "--channel", channel, "--from", from, "--msg", message, "");

        assertThat(run).isEqualTo(new CommandRun(2, "", "spicewire message decode: " + fault + "\n"));
    }

    @Test
    void aDefinitionOfTheUsersCounts() throws IOException {
        Path definition = Files.writeString(temp.resolve("x.proto"), """
                channel C { server: message { uint8 n; uint8 text[n]; } hello = 7; };
                protocol P { C chat = 3; };
                """);

        CommandRun run = CommandRun.of("message", "encode", "--proto", definition.toString(), "--channel", "chat",
                "--msg", "hello", "{\"n\":2,\"text\":\"6869\"}");

        assertThat(run).isEqualTo(new CommandRun(0, "026869\n", ""));
    }

    private CommandRun ofSetAck(String command, String... arguments) {
        return CommandRun.of(setAck(command, arguments));
    }

    private static String[] setAck(String command, String... arguments) {
        String[] all = new String[6 + arguments.length];
        System.arraycopy(new String[] {"message", command, "--channel", "main", "--msg", "set_ack"}, 0, all, 0, 6);
        System.arraycopy(arguments, 0, all, 6, arguments.length);
        return all;
    }
}
