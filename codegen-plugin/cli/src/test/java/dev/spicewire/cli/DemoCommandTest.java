// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {

    private static final Path SESSION =
            Path.of("../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap");

    @TempDir
    private Path temp;

    private Path mainChannelOnly;

    @BeforeEach
    void writeADefinitionThatKnowsOneMessage() throws IOException {
        mainChannelOnly = Files.writeString(temp.resolve("main-only.proto"), """
                channel MainChannel {
                 server:
                    message { uint32 id; uint64 timestamp; uint8 data[] @end; } ping = 4;
                };
                protocol MainOnly { MainChannel main = 1; };
                """);
    }

    @Test
    void aSessionThatTheDefinitionDoesNotCoverIsAFinding() {
        CommandRun run = CommandRun.of("demo", "--proto", mainChannelOnly.toString(), SESSION.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("Java files from the protocol MainOnly")
                .containsPattern("main +45 +9 +768623 +13 +13 +0 ")
                .contains("is not a channel with messages");
    }

    /** Names that Java spells in another way, keeps to itself, or finds taken. */
    @ParameterizedTest
    @ValueSource(strings = {"my_proto", "class", "String", "p1_2", "Taken"})
    void aProtocolMayHaveAnyName(String name) throws IOException {
        Path definition = Files.writeString(temp.resolve("named.proto"), """
                struct TakenChannels { uint32 a; };
                channel MainChannel { server: message { TakenChannels all; } status = 101; };
                protocol %s { MainChannel main = 1; };
                """.formatted(name));

        CommandRun run = CommandRun.of("demo", "--proto", definition.toString(), SESSION.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Java files from the protocol " + name)
                .contains("main channel at byte 0: has no message from the server with number 103");
    }

    @Test
    void aProtocolWithoutChannelsHasNothingToDecode() throws IOException {
        Path definition =
                Files.writeString(temp.resolve("empty.proto"), "struct S { uint8 a; };\nprotocol Empty { };\n");

        CommandRun run = CommandRun.of("demo", "--proto", definition.toString(), SESSION.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire demo: the protocol Empty names no channels: no message can be decoded");
    }

    @Test
    void aDefinitionWithErrorsIsShown() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.proto"), "struct S { uint33 a; };\n");

        CommandRun run = CommandRun.of("demo", "--proto", broken.toString(), SESSION.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(broken + ":1:12: error[SW0302]");
    }

    @Test
    void aMissingCaptureIsOneLine() {
        CommandRun run =
                CommandRun.of("demo", "--proto", mainChannelOnly.toString(), temp.resolve("none.pcap").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire demo: " + temp.resolve("none.pcap") + ": no such file");
    }
}
