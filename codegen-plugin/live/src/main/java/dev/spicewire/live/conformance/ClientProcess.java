// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.conformance.pipe.LogTail;
import dev.spicewire.conformance.pipe.TesteeProcesses;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A client under test that is started for a case, and ended with it. */
final class ClientProcess {

    /** Signals show up as exit codes above this number, by the convention of POSIX shells and of Java. */
    private static final int SIGNALS = 128;
    /** A client that crashes does so at once; others may go on for as long as they like. */
    private static final long CRASH_MILLIS = 1000;
    private static final long LOG_MILLIS = 1000;

    private final TesteeProcesses processes;
    private final Process process;
    private final LogTail log = new LogTail();
    private final Thread reader;

    ClientProcess(TesteeProcesses processes, List<String> command) throws IOException {
        this.processes = processes;
        process = processes.start(new ProcessBuilder(command).redirectErrorStream(true));
        process.getOutputStream().close();
        reader = new Thread(() -> log.drain(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)),
                "client " + process.pid() + " log");
        reader.setDaemon(true);
        reader.start();
    }

    /** {@return whether it has ended} */
    boolean hasEnded() {
        return !process.isAlive();
    }

    /** {@return its exit code, in words} */
    String exit() {
        return "exit code " + process.exitValue();
    }

    /** Ends it. {@return how it was} */
    PeerEnd end() {
        String crash = "";
        try {
            if (process.waitFor(CRASH_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() > SIGNALS) {
                crash = "the client ends by signal " + (process.exitValue() - SIGNALS);
            }
            processes.kill(process);
            process.waitFor();
            reader.join(LOG_MILLIS);
        } catch (InterruptedException e) {
            processes.kill(process);
            Thread.currentThread().interrupt();
        }
        return new PeerEnd(log.lines(), crash);
    }
}
