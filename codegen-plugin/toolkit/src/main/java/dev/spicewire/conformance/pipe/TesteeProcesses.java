// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The processes of one run. They end with it, and with the tool: what ends the tool can come at any moment, so none is
 * started but through this, which exists before the first one.
 */
public final class TesteeProcesses implements AutoCloseable {

    private final Set<Process> running = new LinkedHashSet<>();
    private final Thread killer = new Thread(this::killAll, "testee killer");
    private boolean over;

    /** None yet. */
    public TesteeProcesses() {
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /**
     * Starts a process. The end of the run waits until it is known, and then ends it, too.
     *
     * @param command the program and its arguments
     * @throws IOException if there is no such program, or the run is over
     */
    Process start(List<String> command) throws IOException {
        return start(new ProcessBuilder(command));
    }

    /**
     * Starts a process. The end of the run waits until it is known, and then ends it, too.
     *
     * @param builder the program, its arguments, and where its output goes
     * @return the process
     * @throws IOException if there is no such program, or the run is over
     */
    public synchronized Process start(ProcessBuilder builder) throws IOException {
        if (over) {
            throw new IOException("the run is over");
        }
        Process process = builder.start();
        running.add(process);
        return process;
    }

    /**
     * Ends a process, and those that it started.
     *
     * @param process one of these
     */
    public synchronized void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        running.remove(process);
    }

    /** {@return whether no process is started any more} */
    synchronized boolean isOver() {
        return over;
    }

    /** Ends all processes, and starts no more. Any thread may do that. */
    @Override
    public void close() {
        killAll();
        try {
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (IllegalStateException e) {
            // The tool is ending, and the hook runs.
        }
    }

    private synchronized void killAll() {
        over = true;
        List.copyOf(running).forEach(this::kill);
    }
}
