// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When packets were captured. */
class FrameTimesTest {

    private static final long MANY = 1_000_000;

    private final FrameTimes times = new FrameTimes();

    @Test
    void timesAreTakenFromTheFirstPacketWhateverIsForgotten() {
        for (long frame = 1; frame <= MANY; frame++) {
            times.add(frame, 5_000_000_000L + frame * 1000);
        }

        assertThat(times.sinceStart(MANY)).hasValue((MANY - 1) * 1000);
        assertThat(times.of(MANY)).hasValue(5_000_000_000L + MANY * 1000);
        assertThat(times.sinceStart(1)).isEmpty();
    }

    @Test
    void aClockThatWentBackGivesLessThanZero() {
        times.add(1, 1000);
        times.add(2, 400);

        assertThat(times.sinceStart(2)).hasValue(-600);
    }

    @Test
    void aPacketWithoutTimeHasNone() {
        times.add(2, 400);

        assertThat(times.sinceStart(1)).isEmpty();
        assertThat(times.of(1)).isEmpty();
    }
}
