// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.connection;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells the benchmark's thread each time that so much has arrived in another one. */
final class Tally {

    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore batches = new Semaphore(0);
    private final long batch;
    private long left;

    Tally(long batch) {
        this.batch = batch;
        left = batch;
    }

    /** Counts; for one thread. */
    void add(int arrived) {
        left -= arrived;
        while (left <= 0) {
            left += batch;
            batches.release();
        }
    }

    /** Waits for the next batch. */
    void await() throws InterruptedException {
        if (!batches.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing has arrived for " + PATIENCE_SECONDS + " seconds");
        }
    }

    /** Forgets what arrived while nothing was measured. */
    void forget() {
        batches.drainPermits();
    }
}
