// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What error lines repeat of arguments and files drives no terminal, and makes no further lines. */
class ErrorLineTest {

    private static final String SESSION =
            "../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap";
    private static final String EVIL = "x\u001b[31m\ny";
    private static final String SHOWN = "x\\u001b[31m\\u000ay";

    static List<List<String>> commands() {
        return List.of(
                List.of("decode", EVIL),
                List.of("decode", SESSION, "--channel", EVIL),
                List.of("decode", SESSION, "--msg", EVIL),
                List.of("decode", SESSION, "--format", EVIL),
                List.of("decode", SESSION, "--fields", EVIL),
                List.of("decode", SESSION, "--" + EVIL),
                List.of("explain", SESSION, "--frame", EVIL),
                List.of("message", "encode", "--channel", EVIL, "--msg", "set_ack", "{}"),
                List.of("message", "encode", "--channel", "main", "--msg", EVIL, "{}"),
                List.of("message", "encode", "--channel", "main", "--msg", "set_ack", EVIL),
                List.of("message", "encode", "--channel", "main", "--msg", "set_ack",
                        "{\"generation\":1,\"window\":2,\"x\\u001b[31m\\ny\":3}"),
                List.of(EVIL));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void showsByNumbersWhatDrivesATerminal(List<String> command) {
        CommandRun run = CommandRun.of(command.toArray(String[]::new));

        assertThat(run.err()).hasLineCount(1).contains(SHOWN).doesNotContain("\u001b");
    }

    @Test
    void anExcerptKeepsItsLines() {
        CommandRun run = CommandRun.of("decode", SESSION, "--where", "msg \u001b == 1");

        assertThat(run.err()).hasLineCount(3).contains("\\u001b").endsWith("\nmsg ? == 1\n    ^\n");
    }
}
