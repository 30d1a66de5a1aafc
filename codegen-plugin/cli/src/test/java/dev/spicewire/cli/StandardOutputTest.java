// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandardOutputTest {

    private static final String SESSION =
            "../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap";

    @TempDir
    private static Path directory;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @BeforeAll
    static void writeDefinition() throws IOException {
        Files.writeString(small(), "channel MainChannel { server: message { uint32 a; } status = 101; };\n"
                + "protocol Small { MainChannel main = 1; };\n");
    }

    private static Path small() {
        return directory.resolve("small.proto");
    }

    @Test
    void aPipeWhoseReaderHasGoneIsToldFromOtherFailures() {
        assertThatExceptionOfType(OutputClosedException.class)
                .isThrownBy(() -> new StandardOutput(failing("Broken pipe")).write(1));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new StandardOutput(failing("No space left on device")).write(1))
                .isNotInstanceOf(OutputClosedException.class)
                .withMessage("standard output: No space left on device");
    }

    @Test
    void nothingIsWrittenBehindWhatIsLost() throws IOException {
        Queue<String> failures = new ArrayDeque<>(List.of("No space left on device"));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (!failures.isEmpty()) {
                    throw new IOException(failures.remove());
                }
                written.write(b);
            }
        });
        out.check();
        assertThatIOException().isThrownBy(() -> out.write('a'));
        assertThatIOException().isThrownBy(() -> out.write('b'))
                .withMessage("standard output: No space left on device");
        assertThatIOException().isThrownBy(out::check).withMessage("standard output: No space left on device");
        assertThat(written.size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aFullDiskIsOneLineOfEveryCommand(String name, List<String> arguments) {
        assertThat(run(failing("No space left on device"), arguments)).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(name + ": standard output: No space left on device");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aReaderThatHasSeenEnoughIsNoFailure(String name, List<String> arguments) {
        assertThat(run(failing("Broken pipe"), arguments)).isEqualTo(run(OutputStream.nullOutputStream(), arguments));
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    /** Every command that needs no other program, with the name in front of its errors. */
    static List<Arguments> commands() {
        String small = small().toString();
        return List.of(
                arguments("spicewire decode", List.of("decode", SESSION)),
                arguments("spicewire model", List.of("model")),
                arguments("spicewire model", List.of("model", "--format", "json")),
                arguments("spicewire diff", List.of("diff", "--format", "html", small, small)),
                arguments("spicewire check", List.of("check", small)),
                arguments("spicewire check", List.of("check", "--explain", "SW0107")),
                arguments("spicewire generate", List.of("generate", small, "-t", "model",
                        "-o", directory.resolve("generated").toString())),
                arguments("spicewire demo", List.of("demo", "--proto", small, SESSION)),
                arguments("spicewire conformance run", List.of("conformance", "run", "--help")),
                arguments("spicewire help", List.of("help")),
                arguments("spicewire", List.of("--version")));
    }

    private int run(OutputStream out, List<String> arguments) {
        return Spicewire.run(out, errors, false, arguments.toArray(String[]::new));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
