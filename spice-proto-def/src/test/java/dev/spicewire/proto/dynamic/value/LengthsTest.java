// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthsTest {

    private static final BigInteger LARGEST = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0, 18446744073709551615",
        "1, 18446744073709551614",
        "1, 18446744073709551615",
        "3, 6148914691236517205",
        "3, 6148914691236517206",
        "2, 9223372036854775807",
        "4294967296, 4294967295",
        "4294967296, 4294967296",
        "18446744073709551615, 18446744073709551615"})
    void sumsAndProductsAreExactUpToTheLargestNumber(BigInteger a, BigInteger b) {
        assertThat(unsigned(Lengths.plus(a.longValue(), b.longValue()))).isEqualTo(a.add(b).min(LARGEST));
        assertThat(unsigned(Lengths.times(a.longValue(), b.longValue()))).isEqualTo(a.multiply(b).min(LARGEST));
        assertThat(unsigned(Lengths.times(b.longValue(), a.longValue()))).isEqualTo(a.multiply(b).min(LARGEST));
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }
}
