// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Lets one run at a time update a directory. The lock goes with its process, however that ends; the file that it is
 * taken on stays, since a file that comes and goes can be locked by two.
 */
final class OutputLock {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path root;
    private final Duration patience;

    /** What is done while the lock is held. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * @param root     the directory, which exists
     * @param patience how long to wait for another process
     */
    OutputLock(Path root, Duration patience) {
        this.root = root;
        this.patience = patience;
    }

    <T> T holding(Work<T> work) throws IOException {
        // Locks on files are the process's: closing the file a second time would free them. Texts that are interned
        // are the same for all class loaders, and the goals of one build may come from several.
        synchronized (("dev.spicewire.output:" + root.toRealPath()).intern()) {
            try (FileChannel file = FileChannel.open(root.resolve(".spicewire.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock(file);
                return work.run();
            }
        }
    }

    private void lock(FileChannel file) throws IOException {
        long start = System.nanoTime();
        while (file.tryLock() == null) {
            if (System.nanoTime() - start >= patience.toNanos()) {
                throw new IOException(root + ": another run of Spicewire is writing here; wait for its end, or end it");
            }
            pause();
        }
    }

    private void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(root + ": interrupted while another run of Spicewire was writing here", e);
        }
    }
}
