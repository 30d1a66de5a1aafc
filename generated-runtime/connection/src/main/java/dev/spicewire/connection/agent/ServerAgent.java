// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.AgentConnected;
import dev.spicewire.codec.AgentConnectedTokens;
import dev.spicewire.codec.AgentDisconnected;
import dev.spicewire.codec.AgentStart;
import dev.spicewire.codec.Data;
import dev.spicewire.codec.LinkErr;
import dev.spicewire.codec.MainClientAgentData;
import dev.spicewire.codec.MainClientAgentToken;
import dev.spicewire.codec.MainServerAgentData;
import dev.spicewire.codec.MainServerAgentToken;
import dev.spicewire.codec.link.MainCapability;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * The agent's end, in a server that plays the agent itself. It is shown every message of the main channel, and gives
 * back what to send there. A client is there once it has sent {@code agent_start}.
 */
public final class ServerAgent extends AgentEnd {

    private final boolean tokensAtOnce;

    /**
     * Starts without an agent.
     *
     * @param options what this end is like
     * @param client  what the client is capable of on the main channel
     * @param main    takes messages for the main channel
     * @param handler takes what happens
     */
    public ServerAgent(AgentOptions options, Capabilities client, Consumer<WireMessage> main, AgentHandler handler) {
        super(Sender.SERVER, options, main, handler);
        tokensAtOnce = client.has(MainCapability.AGENT_CONNECTED_TOKENS);
        allow(WINDOW);
    }

    /** {@return tokens that {@code init} has to announce, since other messages need not} */
    public static long tokens() {
        return WINDOW;
    }

    /** Tells the client that the agent has come. */
    public void open() {
        main.accept(tokensAtOnce ? new AgentConnectedTokens(WINDOW) : new AgentConnected());
    }

    /** Tells the client that the agent is gone. */
    public void close() {
        main.accept(new AgentDisconnected(LinkErr.OK));
        disconnect();
    }

    @Override
    public void arrived(int type, ByteBuffer body) {
        switch (type) {
            case AgentStart.ID -> {
                if (tokensAtOnce) {
                    allow(WINDOW);
                }
                allowed(AgentStart.read(body).numTokens());
                connect();
            }
            case MainClientAgentToken.ID -> granted(MainClientAgentToken.read(body).numTokens());
            case MainClientAgentData.ID -> late(body);
            default -> { }
        }
    }

    /** What was on its way to an agent that is gone counts only where the next one gives no new tokens. */
    private void late(ByteBuffer body) {
        if (isConnected() || !tokensAtOnce) {
            piece(body);
        }
    }

    /** It is the client that begins. */
    @Override
    void greet() {
    }

    @Override
    WireMessage data(ByteBuffer piece) {
        return new MainServerAgentData(new Data(piece));
    }

    @Override
    WireMessage grant(long count) {
        return new MainServerAgentToken(count);
    }
}
