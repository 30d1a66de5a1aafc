// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** What is done at the end of a file that may grow, before it is looked at again. */
@FunctionalInterface
public interface Waiting {

    /**
     * {@return waiting for some time}
     *
     * @param pause how long
     */
    static Waiting of(Duration pause) {
        return () -> {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted");
            }
        };
    }

    /**
     * Returns when it is time to look again.
     *
     * @throws IOException to give the file up
     */
    void await() throws IOException;
}
