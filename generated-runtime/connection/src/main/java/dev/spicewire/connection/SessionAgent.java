// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.agent.AgentBusyException;
import dev.spicewire.connection.agent.AgentDialect;
import dev.spicewire.connection.agent.AgentEnd;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.agent.NoAgentException;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The conversation with the agent in a session. Any thread may send: it waits until the other end has given tokens for
 * all of the message and the message is written. In a method of the handler nobody waits, for tokens come in the same
 * thread; what has no tokens yet is kept there, up to a limit.
 */
public abstract sealed class SessionAgent permits GuestAgent, PlayedAgent {

    /** Bytes without tokens that a handler may leave behind: two clipboards of the usual limit. */
    static final long MOST_KEPT = 32 << 20;

    /** Held by whoever runs the handler. */
    final ReentrantLock turn = new ReentrantLock();
    final AgentLine line;
    private final ReentrantLock senders = new ReentrantLock(true);
    private boolean over;

    SessionAgent(AgentLine line) {
        this.line = line;
    }

    /** {@return the end of the conversation} */
    abstract AgentEnd end();

    /** {@return whether the other end is there} */
    public final boolean isConnected() {
        return end().isConnected();
    }

    /** {@return what the other end has announced; nothing before it has} */
    public final Capabilities theirs() {
        return end().theirs();
    }

    /** {@return the layout of the clipboard's messages} */
    public final AgentDialect dialect() {
        return end().dialect();
    }

    /**
     * Sends a message. It waits for at most the time in which a peer has to read.
     *
     * @param message one of {@code dev.spicewire.codec.agent}, in the layout of the {@link #dialect()}
     * @throws NoAgentException   if the other end is not there, or has gone before it took the message
     * @throws AgentBusyException if the other end gives no tokens; what of the message is kept is sent when it does
     */
    public final void send(WireMessage message) {
        send(() -> end().send(message));
    }

    /**
     * Tells of a clipboard, in the layout of the {@link #dialect()}. It waits as {@link #send(WireMessage)} does.
     *
     * @param event what this side has, wants, gives or has no longer
     * @throws NoAgentException         if the other end is not there, or has gone before it took the message
     * @throws AgentBusyException       if the other end gives no tokens
     * @throws IllegalArgumentException if it is about another selection than the only one that the other end knows
     */
    public final void send(ClipboardEvent event) {
        send(() -> end().send(event));
    }

    private void send(Runnable message) {
        if (turn.isHeldByCurrentThread()) {
            long kept = end().waiting() + line.bytes();
            if (kept > MOST_KEPT) {
                throw new AgentBusyException(kept + " bytes wait for tokens, more than " + MOST_KEPT);
            }
            message.run();
            return;
        }
        senders.lock();
        try {
            awaitSent();
            message.run();
            awaitSent();
        } finally {
            senders.unlock();
        }
    }

    private void awaitSent() {
        int conversation = end().conversation();
        line.awaitSent(end()::waiting, () -> end().isConnected() && end().conversation() == conversation);
    }

    /** Begins to write, in a thread of its own. */
    final void start(ThreadFactory threads) {
        Thread thread = threads.newThread(this::run);
        thread.setName("spice-agent");
        thread.start();
    }

    /** Writes until the main channel has ended, and tells the handler then. */
    private void run() {
        line.write();
        turn.lock();
        try {
            over = true;
            end().lost();
        } finally {
            turn.unlock();
        }
    }

    /** Takes a message of the main channel, in its thread. */
    final void arrived(int type, ByteBuffer body) {
        turn.lock();
        try {
            if (!over) {
                end().arrived(type, body);
            }
        } finally {
            turn.unlock();
        }
        line.arrived();
    }
}
