package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {

    private static final Path SESSION =
            Path.of("../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap");

    @TempDir
    private Path temp;

    @Test
    void showsALineForEachMessage() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--channel", "inputs", "--msg", "key_scancode");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains("key_scancode (104), 2 bytes"))).hasSize(1);
    }

    @Test
    void programsGetAJsonObjectForEachMessage() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--msg", "surface_create", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(7).allMatch(line -> line.startsWith("{\"conn\":")
                && line.contains("\"msg\":\"surface_create\",\"id\":314,\"size\":20,"));
    }

    @Test
    void aSummaryCountsMessagesByKind() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--format", "summary");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("display +server +304 +draw_copy +159 +190911 ");
    }

    @Test
    void aMissingCaptureIsOneLine() {
        CommandRun run = CommandRun.of("decode", temp.resolve("none.pcap").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire decode: " + temp.resolve("none.pcap") + ": no such file");
    }

    @Test
    void aFileThatIsNoCaptureIsOneLine() throws IOException {
        Path text = Files.writeString(temp.resolve("notes.txt"), "not a capture");

        CommandRun run = CommandRun.of("decode", text.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spicewire decode: " + text + ": byte 0: no capture").hasLineCount(1);
    }

    @Test
    void aTruncatedCaptureShowsWhatIsThereAndWhereItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(SESSION);
        Path cut = Files.write(temp.resolve("cut.pcap"), Arrays.copyOf(whole, 100_000));

        CommandRun run = CommandRun.of("decode", cut.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("init (103), 32 bytes");
        assertThat(run.err()).contains(cut + ": byte ", "truncated").hasLineCount(1);
    }

    @Test
    void anUnknownChannelIsOneLineWithTheOneThatWasMeant() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--channel", "dispaly");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire decode: no such channel: 'dispaly' (did you mean 'display'?)");
    }
}
