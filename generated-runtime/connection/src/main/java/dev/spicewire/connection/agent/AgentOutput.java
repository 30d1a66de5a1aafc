// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** The half of an end that sends, as far as there are tokens. Any thread may use it. */
final class AgentOutput {

    private final Consumer<ByteBuffer> main;
    private final AgentPieces pieces = new AgentPieces();
    private final AgentTokens tokens = new AgentTokens();
    private volatile boolean connected;
    private volatile long waiting;

    /** Takes pieces for the main channel. */
    AgentOutput(Consumer<ByteBuffer> main) {
        this.main = main;
    }

    boolean isConnected() {
        return connected;
    }

    /** {@return bytes that wait for tokens} */
    long waiting() {
        return waiting;
    }

    /** The other end is there, and knows nothing of what was. */
    synchronized void connect() {
        disconnect();
        connected = true;
    }

    /** The other end is gone, and what waited for it is lost. */
    synchronized void disconnect() {
        connected = false;
        pieces.clear();
        waiting = 0;
    }

    /** Sends a message; the rest of it waits. */
    synchronized void send(WireMessage message) {
        if (!connected) {
            throw new NoAgentException("no agent is connected", null);
        }
        pieces.add(message);
        flush();
    }

    /** Replaces the tokens that were left. */
    synchronized void allowed(long count) {
        tokens.set(count);
        flush();
    }

    /** Adds tokens. */
    synchronized void granted(long count) {
        tokens.grant(count);
        flush();
    }

    private void flush() {
        while (!pieces.isEmpty() && tokens.take()) {
            main.accept(pieces.next());
        }
        waiting = pieces.waiting();
    }
}
