// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A running testee. Three threads keep its pipes moving, so that neither side can block the other: whoever drives it
 * only ever waits for a line, and no longer than it wants to.
 */
final class TesteeProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(2);
    /** So many readings of lines wait to be asked for; one is never more than what comes at once. */
    private static final int READINGS_AHEAD = 16;
    /** Signals show up as exit codes above this number, by the convention of POSIX shells and of Java. */
    private static final int SIGNALS = 128;

    /** What came out at once: lines, or why there will be no more. */
    private record Output(List<String> lines, String end) {
    }

    private final TesteeProcesses processes;
    private final Process process;
    private final BlockingQueue<Output> received = new ArrayBlockingQueue<>(READINGS_AHEAD);
    private final Deque<String> lines = new ArrayDeque<>();
    private final BlockingQueue<Optional<String>> toSend = new LinkedBlockingQueue<>();
    private final LogTail log = new LogTail();
    private final Thread logThread;
    private final List<Thread> pipeThreads;

    /**
     * Starts a testee.
     *
     * @param processes starts it
     * @param command   the program and its arguments
     * @throws IOException if there is no such program
     */
    TesteeProcess(TesteeProcesses processes, List<String> command) throws IOException {
        this.processes = processes;
        process = processes.start(command);
        logThread = thread("log", () -> log.drain(reader(process.getErrorStream())));
        pipeThreads = List.of(thread("answers", this::receiveAll), thread("requests", this::sendAll));
        logThread.start();
        pipeThreads.forEach(Thread::start);
    }

    /** Sends lines, some time; each has its end. */
    void send(String lines) {
        toSend.add(Optional.of(lines));
    }

    /**
     * Waits for the next line.
     *
     * @param timeout how long at most
     * @return the line without its end
     * @throws TesteeFailure if none comes
     */
    String receive(Duration timeout) throws TesteeFailure, InterruptedException {
        if (lines.isEmpty()) {
            Output output = received.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
            if (output == null) {
                throw failure("gave no answer within " + seconds(timeout) + unflushed(), true);
            }
            if (output.lines().isEmpty()) {
                throw failure(output.end().isEmpty() ? ending() : output.end());
            }
            lines.addAll(output.lines());
        }
        return lines.remove();
    }

    /** {@return the failure of this process, with what it last wrote to its log} */
    TesteeFailure failure(String message) throws InterruptedException {
        return failure(message, false);
    }

    private TesteeFailure failure(String message, boolean hung) throws InterruptedException {
        processes.kill(process);
        logThread.join(GRACE.toMillis());
        return new TesteeFailure(message, log.lines(), hung);
    }

    /** Lets it end by itself after the last request, and ends it when it does not. */
    void stop() throws InterruptedException {
        send(Requests.STOP + "\n");
        toSend.add(Optional.empty());
        process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        close();
    }

    /** Ends the process, and those that it started. */
    @Override
    public void close() {
        processes.kill(process);
        pipeThreads.forEach(Thread::interrupt);
    }

    /** A program that holds its answers back in a buffer writes them when its input ends; so that is tried. */
    private String unflushed() throws InterruptedException {
        toSend.add(Optional.empty());
        Output late = received.poll(GRACE.toNanos(), TimeUnit.NANOSECONDS);
        return late == null || late.lines().isEmpty() ? ""
                : ", and gave it when its input ended: it has to flush its output behind each answer";
    }

    /** Its output is at the end, so that the process is at its end, or soon. */
    private String ending() throws InterruptedException {
        if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
            return "closed its output";
        }
        int code = process.exitValue();
        return "ended with exit code " + code + (code > SIGNALS ? " (signal " + (code - SIGNALS) + ")" : "");
    }

    private void receiveAll() {
        AnswerReader answers = new AnswerReader(reader(process.getInputStream()));
        try {
            String end = "";
            try {
                for (List<String> some = some(answers); !some.isEmpty(); some = some(answers)) {
                    received.put(new Output(some, ""));
                }
            } catch (IOException e) {
                end = "can't be read: " + e.getMessage();
            }
            received.put(new Output(List.of(), end));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return the next lines that come together; none at the end} */
    private static List<String> some(AnswerReader answers) throws IOException {
        List<String> lines = new ArrayList<>();
        answers.read().ifPresent(lines::add);
        while (answers.hasNext()) {
            answers.read().ifPresent(lines::add);
        }
        return lines;
    }

    private void sendAll() {
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8))) {
            for (Optional<String> lines = toSend.take(); lines.isPresent(); lines = toSend.take()) {
                out.write(lines.get());
                if (toSend.isEmpty()) {
                    out.flush();
                }
            }
        } catch (IOException e) {
            // The process does not read any more; the end of its output tells, as that says more.
            toSend.clear();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread thread(String role, Runnable work) {
        Thread thread = new Thread(work, "testee " + process.pid() + " " + role);
        thread.setDaemon(true);
        return thread;
    }

    private static Reader reader(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
