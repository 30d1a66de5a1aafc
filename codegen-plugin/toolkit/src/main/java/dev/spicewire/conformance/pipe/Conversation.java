// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import dev.spicewire.conformance.suite.Case;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One testee process from its first request to its last, with the cases that it has been asked and not answered yet.
 */
final class Conversation implements AutoCloseable {

    /** Starting may take longer than answering: programs load, virtual machines warm up. */
    private static final Duration LEAST_START = Duration.ofSeconds(30);

    private final TesteeProcess process;
    private final Duration timeout;
    private final TesteeDescription description;
    private final Deque<Case> pending = new ArrayDeque<>();
    private final StringBuilder unsent = new StringBuilder();

    /** An answer, and what it answers. */
    record Exchange(Case asked, Answer answer) {
    }

    /**
     * Starts a process and asks it who it is.
     *
     * @param processes starts it
     * @param command   the program and its arguments
     * @param timeout   how long it may take for one answer
     * @throws IOException   if there is no such program
     * @throws TesteeFailure if it does not say
     */
    Conversation(TesteeProcesses processes, List<String> command, Duration timeout)
            throws IOException, TesteeFailure, InterruptedException {
        this.process = new TesteeProcess(processes, command);
        this.timeout = timeout;
        try {
            description = describe(timeout.compareTo(LEAST_START) < 0 ? LEAST_START : timeout);
        } catch (TesteeFailure | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    TesteeDescription description() {
        return description;
    }

    /** Asks, at the latest when an answer is waited for; so requests go out together. */
    void ask(Case one) {
        pending.add(one);
        unsent.append(Requests.run(one)).append('\n');
    }

    /** {@return the cases that wait for their answers, in the order in which these must come} */
    List<Case> pending() {
        return List.copyOf(pending);
    }

    int pendingCount() {
        return pending.size();
    }

    /**
     * Waits for the answer to the case that waits longest.
     *
     * @return the answer
     * @throws TesteeFailure if none comes, or a line that is none
     */
    Exchange next() throws TesteeFailure, InterruptedException {
        if (!unsent.isEmpty()) {
            process.send(unsent.toString());
            unsent.setLength(0);
        }
        String line = process.receive(timeout);
        Case asked = pending.element();
        if (RightAnswer.is(line, asked)) {
            pending.remove();
            return new Exchange(asked, new Answer.Right());
        }
        JsonObject answer = parse(line);
        // What could not read a request can't name its case; the order of the answers still tells.
        if (answer.has("case") || !answer.has("error")) {
            checkCase(answer, asked, line);
        }
        pending.remove();
        return new Exchange(asked, Answer.of(answer));
    }

    /** Ends a process that has answered everything. */
    void stop() throws InterruptedException {
        process.stop();
    }

    @Override
    public void close() {
        process.close();
    }

    private TesteeDescription describe(Duration patience) throws TesteeFailure, InterruptedException {
        process.send(Requests.DESCRIBE + "\n");
        String line = process.receive(patience);
        JsonObject answer = parse(line);
        try {
            return TesteeDescription.of(answer);
        } catch (InvalidJsonException e) {
            throw process.failure("does not describe itself, " + e.getMessage() + ": " + NoAnswer.shown(line));
        }
    }

    private JsonObject parse(String line) throws TesteeFailure, InterruptedException {
        try {
            return JsonObject.parse(line);
        } catch (InvalidJsonException e) {
            throw process.failure(NoAnswer.predicate(line));
        }
    }

    private void checkCase(JsonObject answer, Case asked, String line) throws TesteeFailure, InterruptedException {
        String id;
        try {
            id = answer.text("case");
        } catch (InvalidJsonException e) {
            throw process.failure("wrote an answer that names no case: " + NoAnswer.shown(line));
        }
        if (!id.equals(asked.id())) {
            throw process.failure("answered '" + id + "' where '" + asked.id() + "' was next");
        }
    }
}
