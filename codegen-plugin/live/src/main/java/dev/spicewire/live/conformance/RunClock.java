// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import java.math.BigDecimal;
import java.time.Duration;

/** How long a peer may take for an answer, and how much of the time of the run is left. */
final class RunClock {

    private final Duration answer;
    private final Duration total;
    private final long start = System.nanoTime();

    /**
     * Starts.
     *
     * @param answer how long a peer may take for each answer
     * @param total  how long the run may take
     */
    RunClock(Duration answer, Duration total) {
        this.answer = answer;
        this.total = total;
    }

    /** {@return how long the next answer may take} */
    Duration next() throws OutOfTimeException {
        return least(answer);
    }

    /** {@return a time, or what is left of the run where that is less} */
    Duration least(Duration wanted) throws OutOfTimeException {
        check();
        Duration left = left();
        return left.compareTo(wanted) < 0 ? left : wanted;
    }

    /** Ends the case where the run is over. What was waited for until then is not the peer's fault. */
    void check() throws OutOfTimeException {
        Duration left = left();
        if (left.isZero() || left.isNegative()) {
            throw new OutOfTimeException("the run has taken its " + seconds(total));
        }
    }

    /** {@return how long a peer may take for an answer, in words} */
    String answerWords() {
        return seconds(answer);
    }

    /** {@return a time in words} */
    static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }

    private Duration left() {
        return total.minusNanos(System.nanoTime() - start);
    }
}
