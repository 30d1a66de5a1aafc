// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies are read the same way from every kind of memory. */
class BodyTest {

    private static final byte[] BYTES =
            {9, (byte) 0xfe, (byte) 0xff, (byte) 0xfd, (byte) 0xff, -1, -1, -1, -1, 0, 7, 7};

    /** The same twelve bytes from index 0, wherever they are kept. */
    static Stream<ByteBuffer> memories() {
        byte[] wide = new byte[40];
        System.arraycopy(BYTES, 0, wide, 5, BYTES.length);
        return Stream.of(ByteBuffer.wrap(BYTES), ByteBuffer.wrap(BYTES).asReadOnlyBuffer(),
                ByteBuffer.wrap(wide).slice(5, BYTES.length), ByteBuffer.allocateDirect(12).put(BYTES).flip(),
                ByteBuffer.wrap(wide).slice(2, 30).slice(3, BYTES.length));
    }

    @ParameterizedTest
    @MethodSource("memories")
    void integersAreLittleEndianInEveryKindOfMemory(ByteBuffer in) {
        byte[] heap = Body.heap(in);
        int at = Body.origin(heap, in) + 1;
        assertThat(Body.uint8(heap, in, at)).isEqualTo(0xfe);
        assertThat(Body.int8(heap, in, at)).isEqualTo(-2);
        assertThat(Body.uint16(heap, in, at)).isEqualTo(0xfffe);
        assertThat(Body.int16(heap, in, at)).isEqualTo(-2);
        assertThat(Body.uint32(heap, in, at)).isEqualTo(0xfffd_fffeL);
        assertThat(Body.int32(heap, in, at)).isEqualTo(0xfffd_fffe);
        assertThat(Body.int64(heap, in, at)).isEqualTo(0xffff_ffff_fffd_fffeL);
        assertThatThrownBy(() -> Body.int64(heap, in, at + 1000)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @MethodSource("memories")
    void aStringEndsAtItsZeroByteOrNowhere(ByteBuffer in) {
        byte[] heap = Body.heap(in);
        int origin = Body.origin(heap, in);
        assertThat(Body.terminator(heap, in, origin + 5, origin + 12)).isEqualTo(4);
        assertThat(Body.terminator(heap, in, origin + 9, origin + 12)).isZero();
        assertThat(Body.terminator(heap, in, origin + 5, origin + 10)).as("the last byte is the 0").isEqualTo(4);
        assertThat(Body.terminator(heap, in, origin + 5, origin + 9)).as("the 0 is behind the limit").isEqualTo(-1);
        assertThat(Body.terminator(heap, in, origin + 5, origin + 5)).isEqualTo(-1);
    }

    @ParameterizedTest
    @MethodSource("memories")
    void numbersThatStandInARowMakeAnImmutableList(ByteBuffer in) {
        byte[] heap = Body.heap(in);
        List<Integer> list = Body.list(heap, in, Body.origin(heap, in) + 1, 3, 2, Body::uint16);
        assertThat(list).containsExactly(0xfffe, 0xfffd, 0xffff);
        assertThatThrownBy(() -> list.add(1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void onlyMemoryThatMayBeWrittenToShowsItsArray() {
        assertThat(Body.heap(ByteBuffer.wrap(BYTES))).isSameAs(BYTES);
        assertThat(Body.heap(ByteBuffer.wrap(BYTES).asReadOnlyBuffer())).isNull();
        assertThat(Body.heap(ByteBuffer.allocateDirect(1))).isNull();
    }
}
