// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Counts what the current thread allocates: exact, and independent of the machine, as a clock is not. */
final class Allocation {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int RUNS = 3;

    private Allocation() {
    }

    /**
     * Counts what some work allocates.
     *
     * @return the least of several runs: what the JVM itself allocates now and then, as for reflection, is no part of
     * it
     */
    static long of(Runnable work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
