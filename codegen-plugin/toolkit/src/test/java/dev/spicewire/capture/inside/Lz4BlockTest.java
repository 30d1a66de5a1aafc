// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Blocks put together by hand from the format's description. */
class Lz4BlockTest {

    /** Three literals, then eight bytes from three back, which overlap themselves; then two literals. */
    private static final String REPEATED = "34" + "616263" + "0300" + "20" + "7879";

    /** Fifteen and two more literals. */
    private static final String LONG = "f0" + "02" + "61".repeat(17);

    @Test
    void bytesThatRepeatWhatIsJustWritten() {
        assertThat(decoded(REPEATED, 13)).contains("abcabcabcabxy");
    }

    @Test
    void lengthsThatGoOn() {
        assertThat(decoded(LONG, 17)).contains("a".repeat(17));
        assertThat(decoded("f0" + "ff" + "00" + "62".repeat(270), 270)).contains("b".repeat(270));
    }

    @Test
    void aBlockOfAnotherSizeIsNone() {
        assertThat(decoded(REPEATED, 12)).isEmpty();
        assertThat(decoded(REPEATED, 14)).isEmpty();
    }

    @Test
    void whatIsRepeatedHasToBeThere() {
        assertThat(decoded("10" + "61" + "0200" + "00", 5)).isEmpty();
        assertThat(decoded("10" + "61" + "0000" + "00", 5)).isEmpty();
    }

    @Test
    void aBlockThatIsCutIsNone() {
        for (String whole : new String[] {REPEATED, LONG}) {
            byte[] bytes = HexFormat.of().parseHex(whole);
            for (int end = 0; end < bytes.length; end++) {
                assertThat(Lz4Block.decode(ByteBuffer.wrap(bytes, 0, end), whole.equals(LONG) ? 17 : 13)).isEmpty();
            }
        }
    }

    private static Optional<String> decoded(String block, int size) {
        return Lz4Block.decode(ByteBuffer.wrap(HexFormat.of().parseHex(block)), size)
                .map(bytes -> new String(bytes, StandardCharsets.US_ASCII));
    }
}
