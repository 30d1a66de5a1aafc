// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ElementsTest {

    private static final int[] INTS = {9, 0x12345678, -2};
    private static final long[] LONGS = {9, 0x123456789abcdef0L, -2};

    static Stream<Arguments> numbers() {
        return Stream.of(
                Arguments.of(INTS, 1, "78" + "fe"), Arguments.of(INTS, 2, "7856" + "feff"),
                Arguments.of(INTS, 4, "78563412" + "feffffff"),
                Arguments.of(LONGS, 1, "f0" + "fe"), Arguments.of(LONGS, 4, "f0debc9a" + "feffffff"),
                Arguments.of(LONGS, 8, "f0debc9a78563412" + "feffffffffffffff"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theLowBytesOfNumbersAreWrittenOneBehindTheOther(Object source, int bytes, String hex) {
        assertThat(copied(source, bytes, 1 + 2 * bytes)).isEqualTo("00" + hex);
    }

    @Test
    void bytesAreCopiedFromAnIndexAndNotFromAPosition() {
        byte[] payload = {9, 1, 2, 8};

        assertThat(copied(payload, 1, 3)).isEqualTo("00" + "0102");
        assertThat(copied(ByteBuffer.wrap(payload).position(3), 1, 3)).isEqualTo("00" + "0102");
        assertThat(copied(ByteBuffer.allocateDirect(4).put(payload), 1, 3)).isEqualTo("00" + "0102");
    }

    @Test
    void takesANumberFromEachKindOfSource() {
        assertThat(Elements.number(INTS, 2)).isEqualTo(-2);
        assertThat(Elements.number(LONGS, 1)).isEqualTo(0x123456789abcdef0L);
        assertThat(Elements.number(new byte[] {0, -1}, 1)).isEqualTo(-1);
        assertThat(Elements.number(ByteBuffer.wrap(new byte[] {0, -1}), 1)).isEqualTo(-1);
    }

    /** {@return what a buffer holds when two elements from index 1 are copied to index 1; every kind must hold that} */
    private static String copied(Object source, int bytes, int size) {
        byte[] heap = new byte[size];
        Elements.copy(source, 1, 2, bytes, heap, ByteBuffer.wrap(heap), 1);
        ByteBuffer direct = ByteBuffer.allocateDirect(size);
        Elements.copy(source, 1, 2, bytes, null, direct, 1);
        assertThat(direct).isEqualTo(ByteBuffer.wrap(heap));
        return HexFormat.of().formatHex(heap);
    }
}
