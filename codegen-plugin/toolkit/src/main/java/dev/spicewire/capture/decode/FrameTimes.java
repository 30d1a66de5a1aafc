// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import java.util.Arrays;
import java.util.OptionalLong;

/** When packets were captured: of the last ones, which are enough, since messages are complete soon. */
public final class FrameTimes {

    private static final int KEPT = 64 * 1024;

    private final long[] frames = new long[KEPT];
    private final long[] times = new long[KEPT];
    private OptionalLong start = OptionalLong.empty();

    /** No packet was captured yet. */
    public FrameTimes() {
        Arrays.fill(frames, -1);
    }

    /** Takes the next packet. */
    public void add(long frame, long nanoseconds) {
        int at = (int) (frame % KEPT);
        frames[at] = frame;
        times[at] = nanoseconds;
        if (start.isEmpty()) {
            start = OptionalLong.of(nanoseconds);
        }
    }

    /** {@return nanoseconds since 1970, nothing where the capture does not say, or that is long ago} */
    public OptionalLong of(long frame) {
        int at = (int) (frame % KEPT);
        return frames[at] == frame ? OptionalLong.of(times[at]) : OptionalLong.empty();
    }

    /**
     * {@return nanoseconds since the first packet of the capture, less than 0 where clocks went back; nothing where the
     * time of either is not known}
     */
    OptionalLong sinceStart(long frame) {
        OptionalLong time = of(frame);
        return time.isPresent() && start.isPresent()
                ? OptionalLong.of(time.getAsLong() - start.getAsLong())
                : OptionalLong.empty();
    }
}
