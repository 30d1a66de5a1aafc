// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.util.concurrent.TimeUnit;

/** How long a command serves others: until Ctrl-C, after which it still closes what it has opened, or for a time. */
final class UntilStopped {

    private UntilStopped() {
    }

    /**
     * Waits.
     *
     * @param seconds how long, null for ever
     * @param close   what to do when the process is told to end meanwhile
     */
    static void await(Long seconds, Runnable close) throws InterruptedException {
        Thread hook = new Thread(close);
        Runtime.getRuntime().addShutdownHook(hook);
        TimeUnit.SECONDS.sleep(seconds == null ? Long.MAX_VALUE : seconds);
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
