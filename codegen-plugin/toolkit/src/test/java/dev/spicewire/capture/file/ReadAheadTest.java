// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    /** More than all blocks that are under way. */
    private static final int BYTES = 3_000_001;

    private final byte[] bytes = bytes();

    @Test
    void bytesComeInTheirOrder() throws IOException {
        try (InputStream ahead = new ReadAhead(new ByteArrayInputStream(bytes))) {
            assertThat(ahead.read()).isEqualTo(bytes[0] & 0xff);
            byte[] rest = ahead.readAllBytes();

            assertThat(rest).hasSize(BYTES - 1).endsWith(bytes[BYTES - 2], bytes[BYTES - 1]);
            assertThat(new ByteArrayInputStream(rest)).hasSameContentAs(new ByteArrayInputStream(bytes, 1, BYTES));
            assertThat(ahead.read()).isEqualTo(-1);
        }
    }

    @Test
    void whatIsInFrontOfAFailureIsReadBeforeIt() throws IOException {
        InputStream damaged = new SequenceInputStream(new ByteArrayInputStream(bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new CaptureFormatException(BYTES, "damaged");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        });
        try (InputStream ahead = new ReadAhead(damaged)) {
            assertThat(ahead.readNBytes(BYTES)).isEqualTo(bytes);
            assertThatThrownBy(ahead::read).isInstanceOf(CaptureFormatException.class).hasMessageContaining("damaged");
            assertThatThrownBy(ahead::read).hasMessageContaining("damaged");
        }
    }

    @Test
    void aFileCanBeClosedBeforeItsEnd() throws IOException {
        InputStream ahead = new ReadAhead(new ByteArrayInputStream(bytes));
        assertThat(ahead.read()).isEqualTo(bytes[0] & 0xff);

        ahead.close();

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
