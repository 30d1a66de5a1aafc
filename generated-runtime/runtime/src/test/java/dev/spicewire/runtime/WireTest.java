// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class WireTest {

    @Test
    void integersAreLittleEndian() {
        ByteBuffer bytes = bytes(0, 0xfe, 0xff, 0xfd, 0xff, 0xff, 0xff, 0xff, 0xff);

        assertThat(Wire.uint8(bytes, 1)).isEqualTo(0xfe);
        assertThat(Wire.int8(bytes, 1)).isEqualTo(-2);
        assertThat(Wire.uint16(bytes, 1)).isEqualTo(0xfffe);
        assertThat(Wire.int16(bytes, 1)).isEqualTo(-2);
        assertThat(Wire.uint32(bytes, 1)).isEqualTo(0xfffd_fffeL);
        assertThat(Wire.int32(bytes, 1)).isEqualTo(0xfffd_fffe);
        assertThat(Wire.int64(bytes, 1)).isEqualTo(0xffff_ffff_fffd_fffeL);
    }

    @Test
    void theLowBitsAreWritten() {
        ByteBuffer out = ByteBuffer.allocate(16);
        Wire.put8(out, 1, 0x1ff);
        Wire.put16(out, 2, 0x1_0203);
        Wire.put32(out, 4, 0x9_0405_0607L);
        Wire.put64(out, 8, 0x0102_0304_0506_0708L);

        assertThat(out).isEqualTo(bytes(0, 0xff, 3, 2, 7, 6, 5, 4, 8, 7, 6, 5, 4, 3, 2, 1));
    }

    @Test
    void nothingIsReadBehindTheLimit() {
        ByteBuffer bytes = bytes(1, 2, 3, 4, 5).limit(4);

        assertThat(Wire.int32(bytes, 0)).isEqualTo(0x0403_0201);
        assertThatThrownBy(() -> Wire.int32(bytes, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aSliceSharesBytesThatItCannotChange() {
        ByteBuffer bytes = bytes(1, 2, 3, 4).position(2);
        ByteBuffer slice = Wire.slice(bytes, 1, 2);
        bytes.put(1, (byte) 9);

        assertThat(slice).isEqualTo(bytes(9, 3));
        assertThat(slice.isReadOnly()).isTrue();
        assertThat(bytes.position()).isEqualTo(2);
        assertThat(Wire.slice(slice, 1, 1)).isEqualTo(bytes(3));
    }

    private static ByteBuffer bytes(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length);
        for (int value : values) {
            bytes.put((byte) value);
        }
        return bytes.flip();
    }
}
