// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.agent.AgentEnd;
import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.AgentOptions;
import dev.spicewire.connection.agent.FileReceiver;
import dev.spicewire.connection.agent.FileReceptions;
import dev.spicewire.connection.agent.ServerAgent;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.util.function.Function;

/** An agent that a server plays itself. It is connected once the client has started the conversation. */
public final class PlayedAgent extends SessionAgent implements AutoCloseable {

    private final ServerAgent end;

    PlayedAgent(AgentOptions options, Capabilities client, AgentLine line,
            Function<? super PlayedAgent, ? extends AgentHandler> taker, FileReceiver files) {
        super(line);
        AgentWatch watch = new AgentWatch(new Receptions(new FileReceptions(this::send, files)));
        end = new ServerAgent(options, client, line::put, watch);
        watch.handTo(taker.apply(this));
    }

    @Override
    AgentEnd end() {
        return end;
    }

    /** Tells the client that the agent is there, again after {@link #close()}. */
    public void open() {
        turn.lock();
        try {
            end.open();
        } finally {
            turn.unlock();
        }
    }

    /** Tells the client that the agent is gone. */
    @Override
    public void close() {
        turn.lock();
        try {
            end.close();
        } finally {
            turn.unlock();
        }
        line.awaitWritten();
    }

    /**
     * Files that come in.
     *
     * @param files counts them
     */
    private record Receptions(FileReceptions files) implements AgentWatch.Transfers {

        @Override
        public void arrived(WireMessage message) {
            files.arrived(message);
        }

        @Override
        public void disconnected() {
            files.disconnected();
        }
    }
}
