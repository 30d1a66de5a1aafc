// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.text.Paint;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FieldTextTest {

    private static String shown(String text) {
        StringBuilder line = new StringBuilder();
        new FieldText(Paint.of(false)).append("clip", FieldType.UNKNOWN,
                BytesValue.of(text.getBytes(StandardCharsets.UTF_8)), line);
        return line.toString();
    }

    @Test
    void textOfALineIsShownWhole() {
        assertThat(shown("line\n" + "a".repeat(155))).isEqualTo("clip=\"line\\n" + "a".repeat(155) + "\"");
    }

    @Test
    void ofALongTextTheStartIsShownAndTheSize() {
        assertThat(shown("a".repeat(100_000))).isEqualTo("clip=\"" + "a".repeat(160) + "\"... (100000 bytes)");
    }

    @Test
    void noLetterIsCut() {
        assertThat(shown("a" + "é".repeat(100))).isEqualTo("clip=\"a" + "é".repeat(79) + "\"... (201 bytes)");
        assertThat(shown("abc" + "🙂".repeat(100))).isEqualTo("clip=\"abc" + "🙂".repeat(39) + "\"... (403 bytes)");
    }
}
