// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options are big endian here: a code, a length, a value that is filled up to 4 bytes. */
class InterfaceClockTest {

    /** A second and a half in the ticks of each resolution. */
    @ParameterizedTest
    @CsvSource({"'', 1500000", "0009000106000000, 1500000", "0009000109000000, 1500000000", "0009000103000000, 1500",
        "0009000181000000, 3", "00090001a0000000, 6442450944", "0009000112000000, 1500000000000000000",
        "0002000361620000 0009000103000000 00000000, 1500"})
    void ticksAreAsLongAsTheInterfaceSays(String options, long ticks) {
        InterfaceClock clock = clock(options);

        assertThat(clock.nanoseconds((int) (ticks >>> Integer.SIZE), (int) ticks)).hasValue(1_500_000_000);
    }

    @Test
    void secondsAreAdded() {
        assertThat(clock("000e0008 0000000000000002 00090001 09000000").nanoseconds(0, 7)).hasValue(2_000_000_007);
    }

    @Test
    void optionsBehindTheLastAndOnesThatAreCutOffDoNotCount() {
        assertThat(clock("00000000 00090001 09000000").nanoseconds(0, 1)).hasValue(1_000);
        assertThat(clock("00090005 09").nanoseconds(0, 1)).hasValue(1_000);
    }

    @Test
    void timesBeyondAllClocksAreUnknown() {
        assertThat(clock("0009000100000000").nanoseconds(-1, -1)).isEmpty();
    }

    private static InterfaceClock clock(String options) {
        return InterfaceClock.of(ByteBuffer.wrap(HexFormat.of().parseHex(options.replace(" ", ""))));
    }
}
