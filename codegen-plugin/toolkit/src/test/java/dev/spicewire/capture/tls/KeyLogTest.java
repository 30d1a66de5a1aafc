// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import static dev.spicewire.capture.testing.Bytes.hex;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyLogTest {

    private static final String RANDOM = "0f".repeat(32);

    private final KeyLog keys = new KeyLog();

    @Test
    void linesHaveALabelARandomAndASecret() {
        assertThat(add("# comment\r\n\nCLIENT_RANDOM " + RANDOM.replace("f", "F") + " aabb\r\n")).isZero();

        assertThat(keys.secret("CLIENT_RANDOM", hex(RANDOM))).contains(hex("aabb"));
        assertThat(keys.secret("CLIENT_TRAFFIC_SECRET_0", hex(RANDOM))).isEmpty();
        assertThat(keys.isEmpty()).isFalse();
    }

    @Test
    void otherLinesAreCounted() {
        assertThat(add("CLIENT_RANDOM 0f aabb\nhello\nCLIENT_RANDOM " + RANDOM + " abc\n")).isEqualTo(3);

        assertThat(keys.isEmpty()).isTrue();
    }

    private int add(String text) {
        return keys.add(text.getBytes(StandardCharsets.US_ASCII));
    }
}
