// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What this thread allocates on the heap. */
public final class Allocated {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocated() {
    }

    /** {@return bytes that are allocated while something is done, with what the virtual machine needs for itself} */
    public static long by(Action action) throws Exception {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        action.run();
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }

    /** What is to be measured. */
    public interface Action {

        void run() throws Exception;
    }
}
