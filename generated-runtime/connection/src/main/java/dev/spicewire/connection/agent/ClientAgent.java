// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.AgentConnected;
import dev.spicewire.codec.AgentConnectedTokens;
import dev.spicewire.codec.AgentDisconnected;
import dev.spicewire.codec.AgentStart;
import dev.spicewire.codec.Data;
import dev.spicewire.codec.MainClientAgentData;
import dev.spicewire.codec.MainClientAgentToken;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MainServerAgentData;
import dev.spicewire.codec.MainServerAgentToken;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * The client's end. It is shown every message of the main channel, and gives back what to send there. When an agent
 * comes it starts the conversation and tells what it is capable of.
 */
public final class ClientAgent extends AgentEnd {

    /**
     * Starts without an agent.
     *
     * @param options what this end is like
     * @param main    takes messages for the main channel
     * @param handler takes what happens
     */
    public ClientAgent(AgentOptions options, Consumer<WireMessage> main, AgentHandler handler) {
        super(Sender.CLIENT, options, main, handler);
    }

    @Override
    public void arrived(int type, ByteBuffer body) {
        switch (type) {
            case MainInit.ID -> {
                MainInit init = MainInit.read(body);
                joined(init.agentTokens(), init.agentConnected() != 0);
            }
            case AgentConnected.ID -> start();
            case AgentConnectedTokens.ID -> {
                allowed(AgentConnectedTokens.read(body).numTokens());
                start();
            }
            case AgentDisconnected.ID -> disconnect();
            case MainServerAgentToken.ID -> granted(MainServerAgentToken.read(body).numTokens());
            case MainServerAgentData.ID -> piece(body);
            default -> { }
        }
    }

    /**
     * Joins in where {@code init} has been before.
     *
     * @param tokens    how many pieces the server takes
     * @param connected whether there is an agent
     */
    public void joined(long tokens, boolean connected) {
        allowed(tokens);
        if (connected) {
            start();
        }
    }

    private void start() {
        allow(WINDOW);
        main.accept(new AgentStart(WINDOW));
        connect();
    }

    @Override
    void greet() {
        announce(true);
    }

    @Override
    WireMessage data(ByteBuffer piece) {
        return new MainClientAgentData(new Data(piece));
    }

    @Override
    WireMessage grant(long count) {
        return new MainClientAgentToken(count);
    }
}
