// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.MainClientAgentData;
import dev.spicewire.codec.MainServerAgentData;
import dev.spicewire.connection.agent.AgentBusyException;
import dev.spicewire.connection.agent.NoAgentException;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.runtime.WireMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What the agent's end has for the main channel, on its way there. A thread of its own writes, so that the thread that
 * reads goes on reading tokens while the peer reads nothing.
 */
final class AgentLine {

    /** Answers to the peer that may wait, before nothing more of it is read. */
    private static final int MOST_ANSWERS = 64;

    private final SpiceChannel<?> main;
    private final Duration patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<WireMessage> queue = new ArrayDeque<>();
    private int answers;
    private long bytes;
    private long progress;
    private boolean writing;
    private ChannelClosedException end;

    AgentLine(SpiceChannel<?> main, Duration patience) {
        this.main = main;
        this.patience = patience;
    }

    /** Appends a message without waiting; behind the end it is lost. */
    void put(WireMessage message) {
        lock.lock();
        try {
            if (end == null) {
                queue.add(message);
                count(message, 1);
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void count(WireMessage message, int sign) {
        if (message instanceof MainClientAgentData || message instanceof MainServerAgentData) {
            bytes += (long) sign * message.wireSize();
        } else {
            answers += sign;
        }
    }

    /** {@return bytes of the conversation that have tokens and are not written yet} */
    long bytes() {
        lock.lock();
        try {
            return bytes;
        } finally {
            lock.unlock();
        }
    }

    /** Writes until the channel has ended. */
    void write() {
        main.ended().thenAccept(this::end);
        try {
            for (WireMessage next = next(); next != null; next = next()) {
                main.sendNow(next);
                written();
            }
        } catch (ChannelClosedException e) {
            end(e);
        }
    }

    private void end(ChannelClosedException reason) {
        lock.lock();
        try {
            end = reason;
            queue.clear();
            answers = 0;
            bytes = 0;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** {@return the next message, or null at the end} */
    private WireMessage next() {
        lock.lock();
        try {
            while (queue.isEmpty() && end == null) {
                changed.awaitUninterruptibly();
            }
            WireMessage next = queue.poll();
            if (next != null) {
                writing = true;
                count(next, -1);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void written() {
        lock.lock();
        try {
            writing = false;
            progress++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Something has arrived: whoever waits looks again, and who reads waits while the peer takes no answers. */
    void arrived() {
        lock.lock();
        try {
            changed.signalAll();
            while (answers > MOST_ANSWERS && end == null) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until all is written that has tokens, or the channel has ended. */
    void awaitWritten() {
        lock.lock();
        try {
            while (end == null && (!queue.isEmpty() || writing)) {
                changed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until all is written that one had to send.
     *
     * @param waiting   how many bytes wait for tokens
     * @param connected whether they still have a receiver
     */
    void awaitSent(LongSupplier waiting, BooleanSupplier connected) {
        lock.lock();
        try {
            long seen = progress;
            long left = patience.toNanos();
            while (end == null && connected.getAsBoolean()
                    && (waiting.getAsLong() > 0 || !queue.isEmpty() || writing)) {
                left = patience.isZero() ? await(Long.MAX_VALUE) : await(left);
                if (progress != seen) {
                    seen = progress;
                    left = patience.toNanos();
                } else if (left <= 0 && !patience.isZero()) {
                    throw new AgentBusyException(waiting.getAsLong() + " bytes wait for tokens, and the other end has"
                            + " given none for " + patience);
                }
            }
            if (end != null) {
                throw new NoAgentException("the agent's channel has ended", end);
            } else if (!connected.getAsBoolean()) {
                throw new NoAgentException("no agent is connected", null);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Its callers wait in a loop. */
    @SuppressWarnings("WaitNotInLoop")
    private long await(long nanos) {
        try {
            return changed.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentBusyException("interrupted while bytes waited for tokens");
        }
    }
}
