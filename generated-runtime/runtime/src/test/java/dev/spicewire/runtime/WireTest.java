package dev.spicewire.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTest {

    private static final long MOST = Long.MAX_VALUE;

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

    @ParameterizedTest
    @CsvSource({
        "1, 8, 1, 1",
        "1, 9, 2, 4",
        "8, 3, 2, 6",
        "32, 0, 7, 0",
        "32, 4294967295, 0, 0",
        "64, 268435455, 268435455, 576460748008456200",
        "64, 268435456, 268435456, 576460752303423488",
        "64, 1, 268435456, 2147483648",
        "8, 4294967295, 2147483648, 9223372034707292160"})
    void imagesHaveRowsOfWholeBytes(int bitsPerPixel, long width, long rows, long size) {
        assertThat(Wire.imageSize(bitsPerPixel, width, rows)).isEqualTo(size);
    }

    @Test
    void anImageThatIsTooLargeForALongIsTooLargeForEveryBody() {
        assertThat(Wire.imageSize(32, 0xffff_ffffL, 0xffff_ffffL)).isEqualTo(MOST);
        assertThat(Wire.imageSize(8, -1, 1)).as("2^64 - 1 pixels").isEqualTo(MOST);
        assertThat(Wire.imageSize(4, -1, 1)).as("2^63 bytes").isEqualTo(MOST);
        assertThat(Wire.imageSize(3, -1, 1)).as("more than 64 bits of them, 3 * 2^61 bytes").isEqualTo(3L << 61);
        assertThat(Wire.imageSize(1, -1, 3)).as("3 rows of 2^61 bytes").isEqualTo(3L << 61);
    }

    @Test
    void sumsAreExactOrTheLargestNumber() {
        assertThat(Wire.sum(1, 2)).isEqualTo(3);
        assertThat(Wire.sum(0, 0)).isZero();
        assertThat(Wire.sum(MOST - 1, 1)).isEqualTo(MOST);
        assertThat(Wire.sum(MOST, MOST)).isEqualTo(MOST);
        assertThat(Wire.sum(-1, 2)).as("2^64 - 1 and 2").isEqualTo(MOST);
        assertThat(Wire.sum(2, -1)).isEqualTo(MOST);
    }

    @Test
    void productsAreExactOrTheLargestNumber() {
        assertThat(Wire.product(3, 4)).isEqualTo(12);
        assertThat(Wire.product(1L << 31, 1L << 31)).isEqualTo(1L << 62);
        assertThat(Wire.product(1L << 31, 1L << 32)).as("2^63, no carry into the high word").isEqualTo(MOST);
        assertThat(Wire.product(1L << 32, 1L << 32)).as("2^64, whose low word is 0").isEqualTo(MOST);
        assertThat(Wire.product(-1, 1)).as("2^64 - 1").isEqualTo(MOST);
        assertThat(Wire.product(1, -1)).isEqualTo(MOST);
        assertThat(Wire.product(0, -1)).isZero();
        assertThat(Wire.product(-1, 0)).isZero();
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
