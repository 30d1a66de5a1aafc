// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;

/** Looks after transfers of files, and hands everything on. */
final class AgentWatch implements AgentHandler {

    private final Transfers transfers;
    private AgentHandler handler = new AgentHandler() { };

    AgentWatch(Transfers transfers) {
        this.transfers = transfers;
    }

    /** Hands everything to somebody from now on. */
    void handTo(AgentHandler taker) {
        handler = taker;
    }

    @Override
    public void connected() {
        handler.connected();
    }

    @Override
    public void capabilities(Capabilities theirs) {
        handler.capabilities(theirs);
    }

    @Override
    public void clipboard(ClipboardEvent event) {
        handler.clipboard(event);
    }

    @Override
    public void message(WireMessage message) {
        transfers.arrived(message);
        handler.message(message);
    }

    @Override
    public void unknown(long type, ByteBuffer body) {
        handler.unknown(type, body);
    }

    @Override
    public void disconnected() {
        transfers.disconnected();
        handler.disconnected();
    }

    /** Files that are on their way. */
    interface Transfers {

        /** A message has arrived, about a transfer or about something else. */
        void arrived(WireMessage message);

        /** The other end is gone. */
        void disconnected();
    }
}
