// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceCheckCaptureCommandTest {

    private static final Path CAPTURES = Path.of("../../conformance-tests/src/test/resources/captures");

    @TempDir
    private Path directory;

    @Test
    void eachPeerHasALine() {
        CommandRun run = CommandRun.of("conformance", "check-capture",
                CAPTURES.resolve("field/whole.pcap.gz").toString());

        assertThat(run).isEqualTo(new CommandRun(0, """
                session 0, client 127.0.0.1: right; 0 messages on 1 connection
                session 0, server 127.0.0.1:6140: right; 40 messages on 1 connection
                2 peers: 2 right, 0 with violations
                """, ""));
    }

    @Test
    void aViolationHasItsFrameAndItsRule() {
        CommandRun run = CommandRun.of("conformance", "check-capture",
                CAPTURES.resolve("qemu-devices.pcap").toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                session 0, client 127.0.0.1: right; 865 messages on 10 connections
                session 0, server 127.0.0.1:5911: 1 violation, 1 of recommended rules; 3221 messages on 10 connections
                  R30 A strict reader leaves no byte unread and reads none twice (recommended): 1 violation by notify
                    conn 0 frame 192 main/0 notify at byte 256415: notify at byte 52: 1 bytes belong to no part
                2 peers: 1 right, 1 with violations
                """);
    }

    @Test
    void programsGetADocument() throws IOException {
        CommandRun run = CommandRun.of("conformance", "check-capture", "--format", "json",
                CAPTURES.resolve("qemu-devices.pcap").toString());

        JsonNode document = new ObjectMapper().readTree(run.out());
        assertThat(document.path("right").booleanValue()).isFalse();
        assertThat(document.path("peers")).hasSize(2);
        JsonNode server = document.path("peers").path(1);
        assertThat(server.path("side").textValue()).isEqualTo("server");
        assertThat(server.path("required").longValue()).isZero();
        assertThat(server.path("violations").path(0).path("rule").textValue()).isEqualTo("R30");
        assertThat(server.path("violations").path(0).path("first").path(0).path("frame").longValue()).isEqualTo(192);
    }

    @Test
    void keysOpenWhatIsEncrypted() {
        String capture = CAPTURES.resolve("field/tls13.pcap.gz").toString();

        assertThat(CommandRun.of("conformance", "check-capture", capture, "--keylog",
                CAPTURES.resolve("field/tls13.keys").toString()).out())
                .contains("38 messages on 4 connections", "2 peers: 2 right");
        assertThat(CommandRun.of("conformance", "check-capture", capture).out()).contains("TLS, no keys");
    }

    @Test
    void aCaptureWithoutSpiceIsAFinding() throws IOException {
        Path session = CAPTURES.resolve("qemu-devices.pcap");
        byte[] nothing = Arrays.copyOf(Files.readAllBytes(session), 24 + 16 + 74);
        Path capture = Files.write(directory.resolve("nothing.pcap"), nothing);

        CommandRun run = CommandRun.of("conformance", "check-capture", capture.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("no SPICE found");
    }

    @Test
    void filtersChooseWhatCounts() {
        String capture = CAPTURES.resolve("qemu-devices.pcap").toString();

        for (String filter : List.of("level:required", "!rule:R30", "!message:notify", "side:client")) {
            CommandRun run = CommandRun.of("conformance", "check-capture", capture, "--filter", filter);
            assertThat(run.exitCode()).as(filter).isZero();
            assertThat(run.out()).as(filter).endsWith("2 peers: 2 right, 0 with violations\n");
        }
        for (String filter : List.of("level:recommended", "rule:r30", "message:notify", "side:server")) {
            assertThat(CommandRun.of("conformance", "check-capture", capture, "--filter", filter).exitCode())
                    .as(filter).isEqualTo(1);
        }
    }

    @Test
    void anUnknownFilterIsOneLine() {
        String capture = CAPTURES.resolve("qemu-devices.pcap").toString();

        assertThat(CommandRun.of("conformance", "check-capture", capture, "--filter", "level:some").err()).isEqualTo(
                "spicewire conformance check-capture: there is no level 'some', only required and recommended\n");
        assertThat(CommandRun.of("conformance", "check-capture", capture, "--filter", "R30").err()).isEqualTo(
                "spicewire conformance check-capture: there is no filter 'R30', only rule:, level:, message: and side:"
                        + " with a word, and ! in front of these\n");
    }

    @Test
    void ofACaptureThatEndsEarlyTheBeginIsJudged() throws IOException {
        byte[] session = Files.readAllBytes(CAPTURES.resolve("qemu-devices.pcap"));
        Path half = Files.write(directory.resolve("half.pcap"), Arrays.copyOf(session, session.length / 2));

        CommandRun run = CommandRun.of("conformance", "check-capture", half.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("conn 0 frame 192 main/0 notify", "note: the capture ends early: ");
    }

    @Test
    void whatIsNoCaptureCanNotBeJudged() throws IOException {
        Path text = Files.writeString(directory.resolve("text"), "hello, this is no capture at all\n");

        CommandRun run = CommandRun.of("conformance", "check-capture", text.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(text.toString()).hasLineCount(1);
    }
}
