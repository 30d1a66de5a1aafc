package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    private static final String SESSION =
            "../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap";

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

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
    void aReaderThatHasSeenEnoughIsNoFailure() {
        assertThat(decodeInto(new StandardOutput(failing("Broken pipe")))).isZero();
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFullDiskIsOneLine() {
        assertThat(decodeInto(new StandardOutput(failing("No space left on device")))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("spicewire decode: standard output: No space left on device");
    }

    private int decodeInto(OutputStream out) {
        return Spicewire.run(out, errors, false, "decode", SESSION);
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
