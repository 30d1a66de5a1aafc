// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {

    private static final long MOST = Long.MAX_VALUE;

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
        assertThat(Sizes.imageSize(bitsPerPixel, width, rows)).isEqualTo(size);
    }

    @Test
    void anImageThatIsTooLargeForALongIsTooLargeForEveryBody() {
        assertThat(Sizes.imageSize(32, 0xffff_ffffL, 0xffff_ffffL)).isEqualTo(MOST);
        assertThat(Sizes.imageSize(8, -1, 1)).as("2^64 - 1 pixels").isEqualTo(MOST);
        assertThat(Sizes.imageSize(4, -1, 1)).as("2^63 bytes").isEqualTo(MOST);
        assertThat(Sizes.imageSize(3, -1, 1)).as("more than 64 bits of them, 3 * 2^61 bytes").isEqualTo(3L << 61);
        assertThat(Sizes.imageSize(1, -1, 3)).as("3 rows of 2^61 bytes").isEqualTo(3L << 61);
    }

    @Test
    void sumsAreExactOrTheLargestNumber() {
        assertThat(Sizes.sum(1, 2)).isEqualTo(3);
        assertThat(Sizes.sum(0, 0)).isZero();
        assertThat(Sizes.sum(MOST - 1, 1)).isEqualTo(MOST);
        assertThat(Sizes.sum(MOST, MOST)).isEqualTo(MOST);
        assertThat(Sizes.sum(-1, 2)).as("2^64 - 1 and 2").isEqualTo(MOST);
        assertThat(Sizes.sum(2, -1)).isEqualTo(MOST);
    }

    @Test
    void productsAreExactOrTheLargestNumber() {
        assertThat(Sizes.product(3, 4)).isEqualTo(12);
        assertThat(Sizes.product(1L << 31, 1L << 31)).isEqualTo(1L << 62);
        assertThat(Sizes.product(1L << 31, 1L << 32)).as("2^63, no carry into the high word").isEqualTo(MOST);
        assertThat(Sizes.product(1L << 32, 1L << 32)).as("2^64, whose low word is 0").isEqualTo(MOST);
        assertThat(Sizes.product(-1, 1)).as("2^64 - 1").isEqualTo(MOST);
        assertThat(Sizes.product(1, -1)).isEqualTo(MOST);
        assertThat(Sizes.product(0, -1)).isZero();
        assertThat(Sizes.product(-1, 0)).isZero();
    }
}
