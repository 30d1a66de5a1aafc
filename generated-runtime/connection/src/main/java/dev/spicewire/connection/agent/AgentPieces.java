// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.AgentMessage;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;

/** Messages that wait to be sent, cut into pieces. */
public final class AgentPieces {

    /** The most bytes of a piece. */
    public static final int MOST_BYTES = 2048;

    private final Queue<ByteBuffer> messages = new ArrayDeque<>();
    private long waiting;

    /** Begins with none. */
    public AgentPieces() {
    }

    /**
     * Appends a message.
     *
     * @param message what to send
     */
    public void add(WireMessage message) {
        ByteBuffer body = ByteBuffer.allocate(message.wireSize());
        message.write(body);
        AgentMessage whole = new AgentMessage(AgentReader.PROTOCOL, message.messageId(), 0, body.flip());
        ByteBuffer bytes = ByteBuffer.allocate(whole.wireSize());
        whole.write(bytes);
        messages.add(bytes.flip());
        waiting += bytes.remaining();
    }

    /** {@return whether nothing waits} */
    public boolean isEmpty() {
        return messages.isEmpty();
    }

    /** {@return bytes that wait} */
    public long waiting() {
        return waiting;
    }

    /**
     * {@return the next piece; none has parts of two messages}
     *
     * @throws java.util.NoSuchElementException if nothing waits
     */
    public ByteBuffer next() {
        ByteBuffer message = messages.element();
        ByteBuffer piece = message.slice(message.position(), Math.min(message.remaining(), MOST_BYTES));
        message.position(message.position() + piece.remaining());
        waiting -= piece.remaining();
        if (!message.hasRemaining()) {
            messages.remove();
        }
        return piece;
    }

    /** Forgets what waits, for its receiver is gone. */
    public void clear() {
        messages.clear();
        waiting = 0;
    }
}
