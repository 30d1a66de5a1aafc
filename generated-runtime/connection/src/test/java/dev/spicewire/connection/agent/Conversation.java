// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.link.MainCapability;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** A client and an agent, whose messages of the main channel lie in between until they are carried over. */
final class Conversation {

    private static final Capabilities NEW_CLIENT = Capabilities.of(MainCapability.AGENT_CONNECTED_TOKENS);

    final Queue<WireMessage> toClient = new ArrayDeque<>();
    final Queue<WireMessage> toServer = new ArrayDeque<>();
    final Events atClient = new Events();
    final Events atAgent = new Events();
    final ClientAgent client;
    final ServerAgent agent;

    Conversation(Capabilities ofClient, Capabilities ofAgent) {
        this(new AgentOptions(ofClient, AgentLimits.USUAL), new AgentOptions(ofAgent, AgentLimits.USUAL), NEW_CLIENT);
    }

    Conversation(AgentOptions ofClient, AgentOptions ofAgent, Capabilities clientOnMain) {
        client = new ClientAgent(ofClient, toServer::add, atClient);
        agent = new ServerAgent(ofAgent, clientOnMain, toClient::add, atAgent);
        toClient.add(new MainInit(1, 1, 3, 1, 0, ServerAgent.tokens(), 0, 0));
    }

    /** {@return two ends of which both have announced what they are capable of} */
    static Conversation usual() {
        Conversation usual = new Conversation(AgentOptions.CLIENT.capabilities(), AgentOptions.AGENT.capabilities());
        usual.agent.open();
        usual.carry();
        return usual;
    }

    /** Carries all messages over, and the answers to them. */
    void carry() {
        while (!toClient.isEmpty() || !toServer.isEmpty()) {
            while (!toClient.isEmpty()) {
                WireMessage message = toClient.remove();
                client.arrived(message.messageId(), bytes(message));
            }
            while (!toServer.isEmpty()) {
                WireMessage message = toServer.remove();
                agent.arrived(message.messageId(), bytes(message));
            }
        }
    }

    static ByteBuffer bytes(WireMessage message) {
        ByteBuffer bytes = ByteBuffer.allocate(message.wireSize());
        message.write(bytes);
        return bytes.flip();
    }

    /** Writes down what happens at an end. */
    static final class Events implements AgentHandler {

        final List<Object> seen = new ArrayList<>();
        Capabilities announced;

        @Override
        public void connected() {
            seen.add("connected");
        }

        @Override
        public void capabilities(Capabilities theirs) {
            announced = theirs;
        }

        @Override
        public void clipboard(ClipboardEvent event) {
            seen.add(event);
        }

        @Override
        public void message(WireMessage message) {
            seen.add(message);
        }

        @Override
        public void unknown(long type, ByteBuffer body) {
            seen.add("unknown " + type + ", " + body.remaining() + " bytes");
        }

        @Override
        public void disconnected() {
            seen.add("disconnected");
        }
    }
}
