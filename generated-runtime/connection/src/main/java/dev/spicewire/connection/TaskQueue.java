// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ThreadFactory;

/** Does one thing after the other in a thread that is there as long as there is something to do. */
final class TaskQueue {

    private final ThreadFactory threads;
    private final String name;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean working;

    TaskQueue(ThreadFactory threads, String name) {
        this.threads = threads;
        this.name = name;
    }

    synchronized void add(Runnable task) {
        tasks.add(task);
        if (!working) {
            working = true;
            Thread thread = threads.newThread(this::work);
            thread.setName(name);
            thread.start();
        }
    }

    private void work() {
        Runnable task = next();
        while (task != null) {
            task.run();
            task = next();
        }
    }

    private synchronized Runnable next() {
        Runnable task = tasks.poll();
        working = task != null;
        return task;
    }
}
