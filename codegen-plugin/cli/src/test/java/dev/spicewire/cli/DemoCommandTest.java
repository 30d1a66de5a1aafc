package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aDefinitionWithErrorsIsShown() throws IOException {
        Path broken = Files.writeString(temp.resolve("broken.proto"), "struct S { uint33 a; };\n");

        CommandRun run = CommandRun.of("demo", "--proto", broken.toString(), SESSION.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains(broken + ":1:12: error[SW0302]");
    }

    @Test
    void aMissingCaptureIsOneLine() {
        CommandRun run = CommandRun.of("demo", "--proto", mainChannelOnly.toString(), temp.resolve("none.pcap").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire demo: " + temp.resolve("none.pcap") + ": no such file");
    }
}
