// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.AgentConnected;
import dev.spicewire.codec.AgentConnectedTokens;
import dev.spicewire.codec.AgentDisconnected;
import dev.spicewire.codec.MainInit;
import dev.spicewire.connection.protocol.MessageHandler;
import java.nio.ByteBuffer;

/** Watches the main channel for the agent, also while the session has no handler for it yet. */
final class GuestAgents {

    private GuestAgent agent;
    private boolean connected;
    private long tokens;

    /** {@return a handler that looks at what passes to another one} */
    MessageHandler watching(MessageHandler next) {
        return (type, body, serial) -> {
            GuestAgent taker = noting(type, body);
            if (taker != null) {
                taker.arrived(type, body);
            }
            next.message(type, body, serial);
        };
    }

    private synchronized GuestAgent noting(int type, ByteBuffer body) {
        if (agent == null) {
            note(type, body);
        }
        return agent;
    }

    private void note(int type, ByteBuffer body) {
        switch (type) {
            case MainInit.ID -> {
                MainInit init = MainInit.read(body);
                tokens = init.agentTokens();
                connected = init.agentConnected() != 0;
            }
            case AgentConnected.ID -> connected = true;
            case AgentConnectedTokens.ID -> {
                tokens = AgentConnectedTokens.read(body).numTokens();
                connected = true;
            }
            case AgentDisconnected.ID -> connected = false;
            default -> { }
        }
    }

    /** Lets the agent have a handler: what arrives from now on waits until it has joined. */
    synchronized void join(GuestAgent joining) {
        if (agent != null) {
            throw new IllegalStateException("the session's agent has a handler already");
        }
        agent = joining;
        joining.join(tokens, connected);
    }
}
