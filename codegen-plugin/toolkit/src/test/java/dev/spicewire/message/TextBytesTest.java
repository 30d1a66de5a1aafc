// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBytesTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"68656c6c6f,\"hello\"", "68656c6c6f00,\"hello\"", "c3a4c3b6,\"äö\"",
        "225c0a0d09,\"\\\"\\\\\\n\\r\\t\"",
        "61e280ae62e2808b63,\"a\\u202eb\\u200bc\"", "61f09f988062,\"a😀b\"",
        "61f3a0818162,\"a\\udb40\\udc41b\""})
    void textIsShownInQuotes(String hex, String text) throws IOException {
        assertThat(TextBytes.guess(bytes(hex))).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"616200616200", "1b5b33316d", "ffff6162", "c3a4c3", "c29b616263", "616263647f"})
    void otherBytesAreNoText(String hex) throws IOException {
        assertThat(TextBytes.guess(bytes(hex))).isEmpty();
        assertThat(TextBytes.of(bytes(hex))).isEmpty();
    }

    @Test
    void aFewBytesMayLookLikeTextByChance() throws IOException {
        assertThat(TextBytes.guess(bytes("616263"))).isEmpty();
        assertThat(TextBytes.of(bytes("616263"))).contains("\"abc\"");
    }

    private static ByteBuffer bytes(String hex) throws IOException {
        return ByteBuffer.wrap(HexText.parse(hex));
    }
}
