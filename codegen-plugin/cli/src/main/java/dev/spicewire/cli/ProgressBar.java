// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** A line on the error stream that shows how far work is which takes longer than a second. */
final class ProgressBar implements LongConsumer {

    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long STEP_NANOS = 100_000_000L;
    private static final int WIDTH = 40;

    private final PrintWriter err;
    private final long total;
    private final LongSupplier clock;
    private final long start;
    private long shownAt;
    private boolean shown;

    /**
     * A bar.
     *
     * @param err   where to
     * @param total the amount of work, in any unit
     * @param clock nanoseconds since some moment
     */
    ProgressBar(PrintWriter err, long total, LongSupplier clock) {
        this.err = err;
        this.total = Math.max(1, total);
        this.clock = clock;
        this.start = clock.getAsLong();
        this.shownAt = start;
    }

    /** Takes how much is done. */
    @Override
    public void accept(long done) {
        long now = clock.getAsLong();
        if (now - start < QUIET_NANOS || now - shownAt < STEP_NANOS) {
            return;
        }
        shownAt = now;
        shown = true;
        long share = Math.min(done, total);
        int filled = (int) (share * WIDTH / total);
        err.printf(Locale.ROOT, "\r[%s%s] %3d %%", "#".repeat(filled), " ".repeat(WIDTH - filled), share * 100 / total);
        err.flush();
    }

    /** Wipes the bar off the line. */
    void end() {
        if (shown) {
            err.print("\r" + " ".repeat(WIDTH + "[] 100 %".length()) + "\r");
            err.flush();
        }
    }
}
