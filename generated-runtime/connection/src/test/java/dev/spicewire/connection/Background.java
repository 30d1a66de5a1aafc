// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.util.concurrent.CompletableFuture;

/**
 * Something that another thread does.
 *
 * @param thread which thread
 * @param done   when and how it has ended
 */
record Background(Thread thread, CompletableFuture<Void> done) {

    /** Starts it. */
    static Background start(Action action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                action.run();
                done.complete(null);
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        }, "background");
        thread.setDaemon(true);
        thread.start();
        return new Background(thread, done);
    }

    /** Returns when the thread waits for another one. */
    void awaitWaiting() throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
    }

    /** What to do. */
    interface Action {

        void run() throws Exception;
    }
}
