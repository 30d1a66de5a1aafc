// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import dev.spicewire.conformance.suite.Case;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks one testee at a time cases of a queue that it shares with others, several ahead of their answers.
 *
 * <p>When the process breaks, any of the cases on their way can be the cause: it may have read ahead, or kept answers
 * in a buffer. So they are asked again, one by one in a new process, until the one that breaks it is found.
 */
public final class Driver {

    private static final int WINDOW = 64;
    /** Requests go out several at a time, when so many are answered: a pipe costs a switch of threads each time. */
    private static final int REFILL = 2;

    private final TesteeProcesses processes;
    private final List<String> command;
    private final Duration timeout;
    private final Queue<Case> queue;
    private final Patience patience;
    private final CaseListener listener;
    private final Deque<Case> askAgain = new ArrayDeque<>();
    private @Nullable Conversation conversation;

    /**
     * Makes a driver that has started nothing yet.
     *
     * @param processes starts the program; when they are closed, the driver ends
     * @param command   the program and its arguments
     * @param timeout   how long it may take for one answer
     * @param queue     cases to ask; safe for use by several threads
     * @param patience  how much breaking of the program the run bears
     * @param listener  hears of the cases
     */
    public Driver(TesteeProcesses processes, List<String> command, Duration timeout, Queue<Case> queue,
            Patience patience, CaseListener listener) {
        this.processes = processes;
        this.command = List.copyOf(command);
        this.timeout = timeout;
        this.queue = queue;
        this.patience = patience;
        this.listener = listener;
    }

    /**
     * Asks the testee what it is, and goes on with the same process later.
     *
     * @return what it says
     * @throws TesteeUnavailableException if it can't be started, or does not say
     * @throws InterruptedException       if the thread is interrupted
     */
    public TesteeDescription describe() throws TesteeUnavailableException, InterruptedException {
        Conversation first = open(processes, command, timeout);
        conversation = first;
        return first.description();
    }

    /**
     * Asks until the queue is empty, or the testee has broken too often. What it does not come to stays in the queue,
     * or is never heard of.
     *
     * @throws TesteeUnavailableException if the testee can't be started, or started again
     * @throws InterruptedException       if the thread is interrupted
     */
    public void run() throws TesteeUnavailableException, InterruptedException {
        while (isReady()) {
            Optional<Breakdown> breakdown = converse(WINDOW, () -> askAgain.isEmpty() ? queue.poll() : askAgain.poll());
            if (breakdown.isEmpty()) {
                running().stop();
                return;
            }
            findCause(breakdown.get());
        }
    }

    /** {@return whether there is a process to talk to, started if need be} */
    private boolean isReady() throws TesteeUnavailableException, InterruptedException {
        if (conversation == null) {
            if (processes.isOver() || patience.end().isPresent()) {
                return false;
            }
            conversation = open(processes, command, timeout);
        }
        return true;
    }

    /** Asks until there are no more cases or the process breaks. */
    private Optional<Breakdown> converse(int window, Supplier<Case> cases) throws InterruptedException {
        Conversation asking = running();
        try {
            for (fill(asking, window, cases); asking.pendingCount() > 0; fill(asking, window, cases)) {
                Conversation.Exchange exchange = asking.next();
                patience.answered();
                listener.answered(exchange.asked(), exchange.answer());
            }
            return Optional.empty();
        } catch (TesteeFailure failure) {
            return Optional.of(new Breakdown(failure.getMessage(), failure.lastWords(), failure.hung()));
        }
    }

    private void fill(Conversation asking, int window, Supplier<Case> cases) {
        if (asking.pendingCount() > window / REFILL) {
            return;
        }
        while (asking.pendingCount() < window) {
            Case next = cases.get();
            if (next == null) {
                return;
            }
            Optional<String> refusal = patience.refusal(next);
            if (refusal.isPresent()) {
                listener.skipped(next, refusal.get());
            } else {
                asking.ask(next);
            }
        }
    }

    private void findCause(Breakdown breakdown) throws TesteeUnavailableException, InterruptedException {
        Deque<Case> suspects = abandon();
        Case first = suspects.element();
        if (suspects.size() == 1 || !isReady()) {
            broke(first, breakdown);
            askAgain.addAll(List.copyOf(suspects).subList(1, suspects.size()));
            return;
        }
        while (!suspects.isEmpty()) {
            Case suspect = suspects.remove();
            Optional<Breakdown> again = converse(1, new ArrayDeque<>(List.of(suspect))::poll);
            if (again.isPresent()) {
                abandon();
                broke(suspect, again.get());
                askAgain.addAll(suspects);
                return;
            }
        }
        patience.brokeSomewhere(breakdown);
        listener.broke(first, breakdown.unrepeated());
    }

    private void broke(Case cause, Breakdown breakdown) {
        patience.broke(cause, breakdown);
        listener.broke(cause, breakdown);
    }

    /**
     * Ends a broken process.
     *
     * @return the cases that it has not answered
     */
    private Deque<Case> abandon() {
        Conversation broken = running();
        Deque<Case> pending = new ArrayDeque<>(broken.pending());
        broken.close();
        conversation = null;
        return pending;
    }

    private Conversation running() {
        return Objects.requireNonNull(conversation, "no testee runs");
    }

    private static Conversation open(TesteeProcesses processes, List<String> command, Duration timeout)
            throws TesteeUnavailableException, InterruptedException {
        try {
            return new Conversation(processes, command, timeout);
        } catch (IOException e) {
            throw new TesteeUnavailableException("the testee can't be started: " + e.getMessage(), List.of());
        } catch (TesteeFailure e) {
            throw new TesteeUnavailableException("the testee " + e.getMessage(), e.lastWords());
        }
    }
}
