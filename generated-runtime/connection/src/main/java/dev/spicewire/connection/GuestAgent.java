// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.agent.FileXferResult;
import dev.spicewire.connection.agent.AgentEnd;
import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.AgentOptions;
import dev.spicewire.connection.agent.ClientAgent;
import dev.spicewire.connection.agent.FileOffer;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.function.Function;

/** The agent in the guest, as a client has it. */
public final class GuestAgent extends SessionAgent {

    private final ClientAgent end;
    private final FileUploads uploads = new FileUploads(this::send);

    GuestAgent(AgentOptions options, AgentLine line, Function<? super GuestAgent, ? extends AgentHandler> taker) {
        super(line);
        AgentWatch watch = new AgentWatch(uploads);
        end = new ClientAgent(options, line::put, watch);
        watch.handTo(taker.apply(this));
    }

    @Override
    AgentEnd end() {
        return end;
    }

    /** Joins in where the session has been without a handler. */
    void join(long tokens, boolean connected) {
        turn.lock();
        try {
            end.joined(tokens, connected);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Sends a file to the guest, and waits until the guest has all of it or wants no more. Interrupting the thread
     * gives up. The handler's methods can't do this, since the answers come in their thread.
     *
     * @param offer name and size
     * @param data  the file's bytes, as many as are offered
     * @return how it ended
     * @throws IOException if the bytes can't be read, or are fewer than offered
     * @throws dev.spicewire.connection.agent.NoAgentException   if no agent is there, or it has gone meanwhile
     * @throws dev.spicewire.connection.agent.AgentBusyException if it gives no tokens
     */
    public FileXferResult send(FileOffer offer, ReadableByteChannel data) throws IOException {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a handler can't wait for a file to be sent; another thread can");
        }
        return uploads.send(offer, data);
    }
}
