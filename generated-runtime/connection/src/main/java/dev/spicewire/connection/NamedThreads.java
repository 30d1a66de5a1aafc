// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.util.concurrent.ThreadFactory;

/**
 * Starts threads that tell by their names what they are for.
 *
 * @param factory makes them
 */
record NamedThreads(ThreadFactory factory) {

    /** Starts a task. {@return its thread} */
    Thread start(String name, Runnable task) {
        Thread thread = factory.newThread(task);
        thread.setName(name);
        thread.start();
        return thread;
    }
}
