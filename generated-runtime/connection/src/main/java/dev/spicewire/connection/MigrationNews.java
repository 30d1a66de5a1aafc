// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.migration.MigrationEvent;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Tells of migrations, one event after the other, while no lock of the session is held. */
final class MigrationNews {

    private final Queue<MigrationEvent> events = new ConcurrentLinkedQueue<>();
    private final ReentrantLock telling = new ReentrantLock();
    private volatile Consumer<MigrationEvent> listener = event -> { };

    void listener(Consumer<MigrationEvent> other) {
        listener = other;
    }

    void add(MigrationEvent event) {
        events.add(event);
    }

    /** Tells what has been added, unless another thread is at it, which does it then. */
    void tell() {
        while (!events.isEmpty() && !telling.isHeldByCurrentThread() && telling.tryLock()) {
            try {
                MigrationEvent event = events.poll();
                if (event != null) {
                    listener.accept(event);
                }
            } finally {
                telling.unlock();
            }
        }
    }

    /** Tells something at once. */
    void tell(MigrationEvent event) {
        listener.accept(event);
    }
}
