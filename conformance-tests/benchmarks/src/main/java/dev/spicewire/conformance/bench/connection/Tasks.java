// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.connection;

import java.io.IOException;

/** Threads that end with their sockets. */
final class Tasks {

    private Tasks() {
    }

    static void start(String name, Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // The benchmark has closed the socket; if it has not, it waits in vain and fails by its time-out.
                return;
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** What a thread does. */
    interface Task {

        void run() throws IOException;
    }
}
