// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sign {@code -} in place of a definition file. Captures come from the real input: see the launcher's tests. */
class StandardInputTest {

    private static final String GOOD = """
            channel C { server: message { uint8 n; } hello = 7; };
            protocol P { C chat = 3; };
            """;
    private static final String BAD = "struct S { uint8 n[m]; };";

    @TempDir
    private Path temp;

    @Test
    void isChecked() throws IOException {
        Path file = Files.writeString(temp.resolve("other.proto"), BAD);

        CommandRun alone = CommandRun.withInput(BAD, "check", "-");
        CommandRun beside = CommandRun.withInput(BAD, "check", file.toString(), "-");

        assertThat(alone.exitCode()).isEqualTo(1);
        assertThat(alone.out()).startsWith("stdin:1:");
        assertThat(beside.out()).isEqualTo(CommandRun.withInput(BAD, "check", "-", file.toString()).out())
                .contains("stdin:1:", "other.proto:1:");
    }

    @Test
    void isModelled() {
        assertThat(CommandRun.withInput(GOOD, "model", "-").out()).contains("hello", "chat");
    }

    @Test
    void isGenerated() {
        CommandRun run = CommandRun.withInput(GOOD, "generate", "-", "-t", "java", "-o", temp.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(temp.resolve("spice/Hello.java")).exists();
    }

    @Test
    void isWhatMessagesAreReadBy() {
        CommandRun run = CommandRun.withInput(GOOD, "message", "decode", "--proto", "-", "--channel", "3", "--id", "7",
                "2a");

        assertThat(run.out()).contains("\"n\": 42");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "decode --keylog - -                                          | CAPTURE and --keylog",
        "decode --proto - -                                           | CAPTURE and --proto",
        "decode --proto - --keylog - x.pcap                           | --proto and --keylog",
        "explain --frame 1 --keylog - -                               | BODY and --keylog",
        "message decode --proto - --channel main --msg set_ack -      | BODY and --proto",
        "message encode --proto - --channel main --msg set_ack -      | FIELDS and --proto"})
    void isReadOnce(String command, String meant) {
        CommandRun run = CommandRun.withInput(GOOD, command.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).hasLineCount(1).contains(": only one can be -, the standard input: ");
        assertThat(run.err().replaceAll(".*input: (.*); see.*\n", "$1").split(" and "))
                .containsExactlyInAnyOrder(meant.split(" and "));
    }
}
