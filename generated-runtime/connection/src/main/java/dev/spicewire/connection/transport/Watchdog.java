// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread for all time-outs, which looks ten times a second, and only while there is something to look at. */
final class Watchdog {

    private static final long MILLIS = 100;

    private static final ScheduledThreadPoolExecutor EXECUTOR = executor();

    private Watchdog() {
    }

    /** Calls a check again and again until the watch is cancelled. */
    static Watch watch(Runnable check) {
        Future<?> task = EXECUTOR.scheduleWithFixedDelay(check, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
        return () -> task.cancel(false);
    }

    private static ScheduledThreadPoolExecutor executor() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "spice-time-outs");
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(1, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** What is being watched. */
    interface Watch {

        void cancel();
    }
}
