// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.runtime.WireEnum;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTextTest {

    private enum Kind implements WireEnum {
        PLAIN(0),
        FANCY(7),
        UNKNOWN(-1);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        static Kind of(int number) {
            return number == 0 ? PLAIN : number == 7 ? FANCY : UNKNOWN;
        }

        @Override
        public long number() {
            return number;
        }
    }

    @Test
    void aValueIsItsNameAndItsMembers() {
        assertThat(ValueText.value("Point", "x", 1, "y", null)).isEqualTo("Point[x=1, y=null]");
        assertThat(ValueText.value("Empty")).isEqualTo("Empty[]");
    }

    @Test
    void numbersWithoutANameAreShownToo() {
        assertThat(ValueText.name(Kind.FANCY, 7)).isEqualTo("FANCY");
        assertThat(ValueText.name(Kind.UNKNOWN, 9)).isEqualTo("UNKNOWN (9)");
        assertThat(ValueText.value("Kinds", "all", ValueText.names(List.of(7, 9, 0), Kind::of)))
                .isEqualTo("Kinds[all=[FANCY, UNKNOWN (9), PLAIN]]");
        assertThat(ValueText.names((List<Integer>) null, Kind::of)).isNull();
    }

    @Test
    void payloadsAreTheirSizeAndFirstBytes() {
        ByteBuffer behindItsStart = ByteBuffer.wrap(new byte[] {1, 2, (byte) 0xfe}).position(1);

        assertThat(ValueText.value("P", "data", behindItsStart)).isEqualTo("P[data=2 bytes 02fe]");
        assertThat(behindItsStart.position()).isEqualTo(1);
        assertThat(ValueText.value("P", "data", ByteBuffer.allocate(0))).isEqualTo("P[data=0 bytes]");
        assertThat(ValueText.value("P", "data", ByteBuffer.allocate(1))).isEqualTo("P[data=1 byte 00]");
        assertThat(ValueText.value("P", "data", ByteBuffer.allocate(16)))
                .isEqualTo("P[data=16 bytes " + "00".repeat(16) + "]");
        assertThat(ValueText.value("P", "data", ByteBuffer.allocate(1 << 20)))
                .isEqualTo("P[data=1048576 bytes " + "00".repeat(16) + "…]");
    }

    @Test
    void ofLongListsTheFirstElementsAreShown() {
        assertThat(ValueText.value("L", "all", List.of(1, 2, 3))).isEqualTo("L[all=[1, 2, 3]]");
        assertThat(ValueText.value("L", "all", Collections.nCopies(1_000_000, 5)))
                .isEqualTo("L[all=[5, 5, 5, 5, 5, 5, 5, 5, … 999992 more]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "61 c3 a9 e2 82 ac f0 9f 90 a7|\"aé€🐧\"",
        "61 00 62|\"a\"",
        "22 5c|\"\\\"\\\\\"",
        "0a 0d 09 1b 5b 33 31 6d 7f|\"\\n\\r\\t\\u{1b}[31m\\u{7f}\"",
        "e2 80 ae e2 80 8b e2 80 a8 c2 85|\"\\u{202e}\\u{200b}\\u{2028}\\u{85}\"",
        "ff 61|\"\ufffda\""})
    void textIsEscapedAndEndsAtA0Byte(String hex, String shown) {
        byte[] bytes = new byte[hex.split(" ").length];
        IntStream.range(0, bytes.length)
                .forEach(i -> bytes[i] = (byte) Integer.parseInt(hex.split(" ")[i], 16));

        assertThat(ValueText.text(ByteBuffer.wrap(bytes))).isEqualTo(shown);
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        String penguins = "🐧".repeat(80);

        assertThat(ValueText.text(utf8(penguins))).isEqualTo("\"" + penguins + "\"");
        assertThat(ValueText.text(utf8("a" + penguins))).isEqualTo("\"a" + "🐧".repeat(79) + "…\"");
        assertThat(ValueText.text(utf8("x".repeat(1 << 20)))).isEqualTo("\"" + "x".repeat(80) + "…\"");
        assertThat(ValueText.text(null)).isEqualTo("null");
    }

    @Test
    void howeverDeepListsAreTheTextIsBounded() {
        List<Object> list = List.of("z".repeat(100));
        for (int depth = 0; depth < 12; depth++) {
            list = new ArrayList<>(Collections.nCopies(100, (Object) list));
        }

        assertThat(ValueText.value("Deep", "list", list)).hasSizeLessThan(4_100).endsWith("…]");
    }

    private static ByteBuffer utf8(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }
}
