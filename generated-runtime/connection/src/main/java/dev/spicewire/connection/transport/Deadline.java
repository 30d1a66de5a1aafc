// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.Channel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** The time in which a connection has to be ready for use. */
final class Deadline {

    private Deadline() {
    }

    /**
     * Does something with a channel, which is closed when it takes too long or fails.
     *
     * @param most how long it may take; zero for as long as it wants
     * @param late what to say when it took too long
     */
    static <T> T within(Duration most, Channel channel, String late, Step<T> step) throws IOException {
        AtomicBoolean expired = new AtomicBoolean();
        long start = System.nanoTime();
        Watchdog.Watch watch = most.isZero() ? () -> { } : Watchdog.watch(() -> {
            if (System.nanoTime() - start >= most.toNanos() && expired.compareAndSet(false, true)) {
                closeQuietly(channel);
            }
        });
        try {
            return step.run();
        } catch (IOException | RuntimeException e) {
            closeQuietly(channel);
            if (expired.get()) {
                throw (IOException) new SocketTimeoutException(late + " for " + most).initCause(e);
            }
            throw e;
        } finally {
            watch.cancel();
        }
    }

    private static void closeQuietly(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nobody has it any more.
            return;
        }
    }

    /** What has to be done in time. */
    interface Step<T> {

        T run() throws IOException;
    }
}
