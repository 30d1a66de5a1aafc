// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.runtime.GatheringOutput;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a buffer and what a gathering output collects are the same bytes. */
class EncoderTest {

    @Test
    void writesNumbersAndPayloadsInTheirOrder() {
        assertWritten(new Sample(18, out -> {
            out.put8(1);
            out.put16(2);
            out.bytes(payload("aabbcc"));
            out.put32(3);
            out.put64(4);
        }), "01 0200 aabbcc 03000000 0400000000000000");
    }

    @Test
    void aPointerIsTheOffsetOfItsPartFromTheBodysFirstByte() {
        assertWritten(new Sample(12, out -> {
            out.pointer(Encoder.part(payload("aabb")), false);
            out.bytes(payload("77"));
            out.pointer(Encoder.part(List.of(1), 1), false);
        }), "09000000 77 0b000000 aabb 01");
    }

    @Test
    void pointersToNothingAreNull() {
        assertWritten(new Sample(12, out -> {
            out.pointer(null, false);
            out.pointer(Encoder.part(payload("")), false);
            out.pointer(Encoder.part((ByteBuffer) null), false);
        }), "00000000 00000000 00000000");
        assertThat(Encoder.part(null, 4)).isNull();
    }

    @Test
    void partsOfMarshallPointersAreFollowedByTheirOwnParts() {
        Sample nested = new Sample(10, out -> {
            out.pointer(Encoder.part(payload("aa")), true);
            out.pointer(Encoder.part(payload("bb")), true);
        });

        assertWritten(new Sample(19, out -> {
            out.pointer(nested, true);
            out.pointer(Encoder.part(payload("cc")), true);
        }), "08000000 12000000 | 10000000 11000000 | aa | bb | cc");
    }

    @Test
    void partsOfOtherPointersComeBehindAllThatExist() {
        Sample nested = new Sample(10, out -> {
            out.pointer(Encoder.part(payload("aa")), false);
            out.pointer(Encoder.part(payload("bb")), false);
        });

        assertWritten(new Sample(19, out -> {
            out.pointer(nested, false);
            out.pointer(Encoder.part(payload("cc")), false);
        }), "08000000 10000000 | 11000000 12000000 | cc | aa | bb");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void numbersOfAnyWidthMakeAGatheringOutputGrow(int width) {
        int count = 2000 / width;
        Sample sample = new Sample(1 + count * width, out -> {
            out.put8(7);
            out.numbers(Collections.nCopies(count, 5), width);
        });

        assertWritten(sample, "07" + ("05" + "00".repeat(width - 1)).repeat(count));
    }

    @Test
    void aStringEndsWithAZero() {
        assertWritten(new Sample(7, out -> out.pointer(Encoder.string(payload("6162")), false)), "04000000 616200");
        assertThat(Encoder.string(payload("6162")).wireSize()).isEqualTo(3);
    }

    @Test
    void aNullPointerIsWrittenOverWhatTheBufferHeld() {
        ByteBuffer used = ByteBuffer.wrap(new byte[] {-1, -1, -1, -1});

        new Sample(4, out -> out.pointer(null, false)).write(used);

        assertThat(used.getInt(0)).isZero();
    }

    @Test
    void partsKnowTheirSize() {
        assertThat(Encoder.part(payload("aabbcc")).wireSize()).isEqualTo(3);
        assertThat(Encoder.part(List.of(1, 2), 4).wireSize()).isEqualTo(8);
    }

    @Test
    void nothingIsWrittenIntoABufferThatIsTooSmall() {
        Sample sample = new Sample(2, out -> out.put16(0x0102));
        ByteBuffer exact = ByteBuffer.allocate(2);
        ByteBuffer small = ByteBuffer.allocate(1);

        sample.write(exact);
        assertThat(exact.remaining()).isZero();
        assertThatThrownBy(() -> sample.write(small)).isInstanceOf(BufferOverflowException.class)
                .hasMessageContainingAll("2", "1");
        assertThat(small.position()).isZero();
        assertThat(small.get(0)).isZero();
    }

    /** Expects bytes, in hexadecimal with spaces and bars for the eye only, from both ways of writing. */
    private static void assertWritten(Encodable value, String expected) {
        String hex = expected.replaceAll("[ |]", "");
        ByteBuffer buffer = ByteBuffer.allocate(3 + value.wireSize()).position(3);
        value.write(buffer);
        assertThat(hex(buffer.flip().position(3))).isEqualTo(hex);

        GatheringOutput gathered = new GatheringOutput();
        gathered.payload(payload("0102"));
        value.write(gathered);
        ByteBuffer all = ByteBuffer.allocate((int) gathered.size());
        for (ByteBuffer part : gathered.buffers()) {
            all.put(part);
        }
        assertThat(hex(all.flip().position(2))).isEqualTo(hex);
    }

    private static String hex(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }

    private static ByteBuffer payload(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
