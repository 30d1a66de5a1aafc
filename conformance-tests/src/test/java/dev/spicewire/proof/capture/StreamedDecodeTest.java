// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, at the end of a pipe. */
@DisplayName("spicewire decode")
class StreamedDecodeTest {

    private static final String NAME = "qemu-migration-semiseamless";
    private static final int MEGABYTE = 1024 * 1024;
    private static final int HEAP_MEGABYTES = 32;
    private static final int LARGE = 288;

    @TempDir
    private Path directory;

    private RepeatedCapture capture;

    @BeforeEach
    void readTheRecording() throws IOException {
        capture = RepeatedCapture.of(Captures.file(NAME + ".pcap"));
    }

    @Test
    @DisplayName("takes a capture that is larger than its memory")
    void memoryDoesNotGrowWithTheCapture() throws Exception {
        assertThat(capture.size(LARGE)).isGreaterThan(3L * HEAP_MEGABYTES * MEGABYTE);
        Path out = directory.resolve("out");
        Process decode = decode("--format", "summary").redirectOutput(out.toFile()).start();

        try (OutputStream in = decode.getOutputStream()) {
            capture.writeTo(in, LARGE);
        }

        assertThat(decode.waitFor()).as(errors()).isZero();
        int messages = LARGE * MessageLine.read(Captures.file(NAME + ".messages.jsonl.gz")).size();
        assertThat(Files.readString(out)).containsPattern("(?m)^all +" + messages + " ");
    }

    @Test
    @DisplayName("gives every repeat of a session the lines of the first")
    void theOrderOfTheLinesIsThatOfTheCapture() throws Exception {
        Path out = directory.resolve("out");
        Process decode = decode("--format", "json").redirectOutput(out.toFile()).start();

        try (OutputStream in = decode.getOutputStream()) {
            capture.writeTo(in, 10);
        }

        assertThat(decode.waitFor()).as(errors()).isZero();
        List<String> lines;
        try (Stream<String> all = Files.lines(out)) {
            lines = all.map(line -> line.substring(line.indexOf(',')).replaceFirst("\"frame\":[0-9]+,", "")).toList();
        }
        int messages = lines.size() / 10;
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).isEqualTo(lines.get(i % messages));
        }
    }

    @Test
    @DisplayName("stops reading when nobody reads what it writes")
    void aClosedPipeEndsTheWork() throws Exception {
        Process decode = decode("--format", "json").start();
        CompletableFuture<Boolean> readToTheEnd = CompletableFuture.supplyAsync(() -> feed(decode));

        try (BufferedReader lines = decode.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 5; i++) {
                assertThat(lines.readLine()).startsWith("{\"conn\":");
            }
        }

        assertThat(decode.waitFor()).isZero();
        assertThat(errors()).isEmpty();
        assertThat(readToTheEnd.get()).isFalse();
    }

    /** {@return whether the process took all of a large capture} */
    private boolean feed(Process process) {
        try (OutputStream in = process.getOutputStream()) {
            capture.writeTo(in, LARGE);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private ProcessBuilder decode(String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP_MEGABYTES + "m",
                "-cp", System.getProperty("java.class.path"), "dev.spicewire.cli.Spicewire", "decode", "/dev/stdin"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectError(directory.resolve("err").toFile());
    }

    private String errors() throws IOException {
        return Files.readString(directory.resolve("err"));
    }
}
