// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private static final String CAPTURES = "../../conformance-tests/src/test/resources/captures/";
    private static final String SESSION = CAPTURES + "qemu-boot-fullheader.pcap";

    /** A host of two bytes, then two bytes of nobody, then a subject that shares the last byte of the host. */
    private static final String SWITCH_HOST =
            "0100 0200 02000000 14000000 02000000 15000000 6162 7172";

    @TempDir
    private Path temp;

    @Test
    void everyByteHasItsMember() {
        CommandRun run = CommandRun.of("explain", "--channel", "main", "--msg", "set_ack", "01000000 02000000 ff");

        assertThat(run).isEqualTo(new CommandRun(0, """
                main server set_ack (3), 9 bytes
                  0  01 00 00 00              generation  1
                  4  02 00 00 00              window      2
                  8  ff                                   belongs to no part
                """, ""));
    }

    @Test
    void pointersLeadToPartsAndOverlapsAreTold() {
        CommandRun run = CommandRun.of("explain", "--channel", "main", "--msg", "migrate_switch_host", SWITCH_HOST);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                main server migrate_switch_host (111), 24 bytes
                  0  01 00                    port               1
                  2  02 00                    sport              2
                  4  02 00 00 00              host_size          2
                  8  14 00 00 00              host_data          -> byte 20
                 12  02 00 00 00              cert_subject_size  2
                 16  15 00 00 00              cert_subject_data  -> byte 21
                host_data: from byte 20 to 21
                 20  61 62                    host_data          "ab", shares bytes
                cert_subject_data: from byte 21 to 22
                 21  62 71                    cert_subject_data  "bq", shares bytes
                 23  72                                          belongs to no part
                """);
    }

    @Test
    void whatIsNoPacketIsOneLine() {
        assertThat(CommandRun.of("explain", SESSION, "--frame", "abc")).isEqualTo(new CommandRun(2, "",
                "spicewire explain: invalid value for option '--frame': 'abc' is no whole number of 64 bits; see"
                        + " 'spicewire explain --help'\n"));
        assertThat(CommandRun.of("explain", SESSION, "--frame", "0")).isEqualTo(new CommandRun(2, "",
                "spicewire explain: --frame 0: packets are numbered from 1\n"));
        assertThat(CommandRun.of("explain", SESSION, "--frame", "-1").err())
                .isEqualTo("spicewire explain: --frame -1: packets are numbered from 1\n");
        assertThat(CommandRun.of("explain", SESSION, "--frame", "16", "--channel", "99999999999")).isEqualTo(
                new CommandRun(2, "", "spicewire explain: no such channel: '99999999999'; the numbers are 0 to 255\n"));
        assertThat(CommandRun.of("explain", SESSION, "--frame", "16", "--msg", "inti").err())
                .isEqualTo("spicewire explain: no such message: 'inti' (did you mean 'init'?)\n");
    }

    @Test
    void whatIsNoCaptureIsNamed() {
        assertThat(CommandRun.of("explain", "pom.xml", "--frame", "1").err())
                .startsWith("spicewire explain: pom.xml: byte 0: no capture").hasLineCount(1);
    }

    @Test
    void aMalformedMessageIsExplainedUpToTheFault() {
        CommandRun run = CommandRun.of("explain", "--channel", "main", "--msg", "set_ack", "01000000 0200");

        assertThat(run).isEqualTo(new CommandRun(1, """
                main server set_ack (3), 6 bytes
                  0  01 00 00 00              generation  1
                  4  02 00                                not read
                  4  ^ malformed: set_ack.window at byte 4: needs 4 bytes, 2 are left
                """, ""));
    }

    @Test
    void coloursAreForTerminals() {
        String[] command = {"explain", "--channel", "main", "--msg", "set_ack", "01000000 02000000"};

        assertThat(CommandRun.inColour(command).out()).contains("\u001b[36mgeneration\u001b[0m")
                .isNotEqualTo(CommandRun.of(command).out());
        assertThat(CommandRun.inColour(command).out().replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(CommandRun.of(command).out());
    }

    @Test
    void programsGetTheSpansAsJson() {
        CommandRun run = CommandRun.of("explain", "--format", "json", "--channel", "inputs", "--from", "client",
                "--id", "101", "1e000000");

        assertThat(run.out()).isEqualTo("{\"channel\":\"inputs\",\"from\":\"client\",\"msg\":\"key_down\",\"id\":101,"
                + "\"size\":4,\"hex\":\"1e000000\",\"spans\":[{\"from\":0,\"to\":4,\"role\":\"number\","
                + "\"path\":\"key_down.code\",\"type\":\"uint32\",\"value\":30,\"text\":\"30\"}]}\n");
    }

    @Test
    void aPacketOfACaptureIsExplained() {
        CommandRun frames = CommandRun.of("decode", SESSION, "--msg", "draw_copy");
        String frame = frames.out().replaceAll("(?s).*?conn \\d+ frame (\\d+) \\S+ display.*", "$1");

        CommandRun run = CommandRun.of("explain", "--frame", frame, SESSION, "--msg", "draw_copy");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("display server draw_copy (304), ")
                .contains("base.box.top", "data.src_bitmap", "-> byte ", "  .descriptor.type  ");
    }

    @Test
    void aPacketWithoutAMessageIsOneLineWithThoseNearIt() {
        CommandRun run = CommandRun.of("explain", "--frame", "1", SESSION);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).matches(
                "spicewire explain: \\S+pcap: frame 1 completes no such message; the next one is in frame \\d+\n");
    }

    @Test
    void ofAMessageThatTheProtocolDoesNotHaveTheBytesAreShown() throws IOException {
        String small = Files.writeString(temp.resolve("small.proto"), """
                channel Main { server: message { uint8 n; } hello = 7; };
                protocol Small { Main main = 1; };
                """).toString();
        String frame = CommandRun.of("decode", SESSION, "--msg", "name").out()
                .replaceAll("(?s).*?conn \\d+ frame (\\d+) \\S+ main.*", "$1");

        CommandRun run = CommandRun.of("explain", "--proto", small, "--frame", frame, SESSION, "--msg", "113");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("main server unknown (113), 9 bytes\n"
                + "  0  05 00 00 00 62 6f 6f 74    not read\n  8  00\n"
                + "  0  ^ unknown: main has no server message 113\n");
        assertThat(CommandRun.of("explain", "--proto", small, "--frame", frame, SESSION, "--msg", "113", "--format",
                "json").out()).contains("\"msg\":null,\"id\":113", "\"reason\":\"main has no server message 113\"");
        assertThat(CommandRun.of("explain", "--proto", small, "--frame", frame, SESSION, "--msg", "113", "--format",
                "html").out()).contains("<p class=\"fault\">Unknown: main has no server message 113</p>");
    }

    @Test
    void aPacketOfAConnectionThatCanNotBeReadIsTold() {
        CommandRun run = CommandRun.of("explain", "--frame", "19", CAPTURES + "field/tls13.pcap.gz");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).matches("spicewire explain: \\S+: frame 19 completes no such message, nor does any other;"
                + " not read: \\d+ connections \\(TLS, no keys\\)\n");
    }

    @Test
    void theKindOfMessageIsAskedForWhereBytesDoNotTellIt() {
        CommandRun run = CommandRun.of("explain", "00");

        assertThat(run).isEqualTo(new CommandRun(2, "", "spicewire explain: missing required option:"
                + " '--channel=CHANNEL'; see 'spicewire explain --help'\n"));
    }
}
