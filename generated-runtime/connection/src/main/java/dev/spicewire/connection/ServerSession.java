// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.AgentOptions;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.connection.agent.FileReceiver;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;

/** A client with all its channels. It ends with its main channel. */
public final class ServerSession implements AutoCloseable {

    private final long id;
    private final ServerOptions options;
    private final OpenChannels channels = new OpenChannels();
    private PlayedAgent agent;

    ServerSession(long id, ServerOptions options) {
        this.id = id;
        this.options = options;
    }

    /** {@return the number that the client's links name} */
    public long id() {
        return id;
    }

    /** {@return the channels that are linked, the main channel first} */
    public List<SpiceChannel<?>> channels() {
        return channels.list();
    }

    /**
     * Plays an agent that wants no files. The client is told at once.
     *
     * @param handler takes what happens, in the thread of the main channel
     * @return to send to the client
     * @throws IllegalStateException if the session has had an agent already, or has ended
     */
    public PlayedAgent agent(AgentHandler handler) {
        return agent(agent -> handler);
    }

    /**
     * Plays an agent that wants no files. The client is told at once.
     *
     * @param taker makes the handler, which can keep the agent to answer the client
     * @return to send to the client
     * @throws IllegalStateException if the session has had an agent already, or has ended
     */
    public PlayedAgent agent(Function<? super PlayedAgent, ? extends AgentHandler> taker) {
        return agent(AgentOptions.AGENT, taker, new NoFiles());
    }

    /**
     * Plays an agent. The client is told at once.
     *
     * @param agentOptions what to announce, and sizes of what is taken
     * @param taker        makes the handler, which is called in the thread of the main channel
     * @param files        takes files, in the same thread
     * @return to send to the client
     * @throws IllegalStateException if the session has had an agent already, or has ended
     */
    public PlayedAgent agent(AgentOptions agentOptions,
            Function<? super PlayedAgent, ? extends AgentHandler> taker, FileReceiver files) {
        PlayedAgent playing;
        synchronized (this) {
            if (agent != null) {
                throw new IllegalStateException("the session has had an agent already, which can be opened again");
            }
            SpiceChannel<?> main = channels.list().stream().findFirst()
                    .filter(each -> each.name().type() == SpiceChannels.MAIN)
                    .orElseThrow(() -> new IllegalStateException("the session has ended"));
            playing = new PlayedAgent(agentOptions, main.link().request().channel(),
                    new AgentLine(main, options.timeouts().write()), taker, files);
            agent = playing;
        }
        playing.open();
        playing.start(options.threads());
        return playing;
    }

    /** Shows the agent a message of the main channel. */
    void mainMessage(int type, ByteBuffer body) {
        PlayedAgent taker;
        synchronized (this) {
            taker = agent;
        }
        if (taker != null) {
            taker.arrived(type, body);
        }
    }

    /** Adds a channel for as long as it is open. */
    void add(SpiceChannel<?> channel) {
        channels.add(channel);
    }

    /** Ends all channels, the main channel last. */
    @Override
    public void close() {
        channels.close();
    }

    /** Wants none. */
    private static final class NoFiles implements FileReceiver {

        @Override
        public boolean offered(long id, FileOffer offer) {
            return false;
        }

        @Override
        public void data(long id, ByteBuffer data) {
        }

        @Override
        public void ended(long id, boolean complete) {
        }
    }
}
