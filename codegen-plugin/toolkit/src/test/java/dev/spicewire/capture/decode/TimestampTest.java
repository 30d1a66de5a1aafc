// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimestampTest {

    @ParameterizedTest
    @CsvSource({"0, 1970-01-01T00:00:00.000000000Z", "1, 1970-01-01T00:00:00.000000001Z",
        "1769854830123456789, 2026-01-31T10:20:30.123456789Z", "-1, 1969-12-31T23:59:59.999999999Z"})
    void timesHaveNanoseconds(long nanoseconds, String shown) {
        assertThat(new Timestamp().of(nanoseconds)).isEqualTo(shown);
        assertThat(Instant.parse(shown)).isEqualTo(Instant.ofEpochSecond(0, nanoseconds));
    }

    @Test
    void oneSecondIsNotTakenForAnother() {
        Timestamp timestamp = new Timestamp();

        assertThat(timestamp.of(999_999_999)).isEqualTo("1970-01-01T00:00:00.999999999Z");
        assertThat(timestamp.of(1_000_000_000)).isEqualTo("1970-01-01T00:00:01.000000000Z");
        assertThat(timestamp.of(5)).isEqualTo("1970-01-01T00:00:00.000000005Z");
    }

    @Test
    void theLastPacketsAreRemembered() {
        FrameTimes times = new FrameTimes();
        for (long frame = 1; frame <= 100_000; frame++) {
            times.add(frame, 10 * frame);
        }

        assertThat(times.of(100_000)).hasValue(1_000_000);
        assertThat(times.of(50_000)).hasValue(500_000);
        assertThat(times.of(1)).isEmpty();
        assertThat(times.of(100_001)).isEmpty();
    }
}
