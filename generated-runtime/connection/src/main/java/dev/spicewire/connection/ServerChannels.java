// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.MainClientHandler;
import dev.spicewire.codec.MainServerMessage;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The channels that a server offers to each client, and who takes them. A main channel is always among them. */
public final class ServerChannels {

    private static final ChannelName MAIN = new ChannelName(ServerSide.MAIN.type(), 0);

    private final Map<ChannelName, Entry<?, ?>> entries = new LinkedHashMap<>();

    /** Starts with a main channel that nobody listens to. */
    public ServerChannels() {
        main((session, channel) -> new MainClientHandler() { });
    }

    /**
     * Takes the main channel of each session. Its {@code init} and its list of channels are sent by the server.
     *
     * @param opener takes it
     * @return this
     */
    public ServerChannels main(Opener<MainClientHandler, MainServerMessage> opener) {
        return channel(ServerSide.MAIN, 0, opener);
    }

    /**
     * Offers a channel.
     *
     * @param <H>    the generated handler of what the client sends
     * @param <M>    what the server sends
     * @param kind   type of the channel, with what to announce and to begin with
     * @param id     which of the channels of that type
     * @param opener takes it when a client has linked it
     * @return this
     */
    public <H, M extends WireMessage> ServerChannels channel(ChannelKind<H, M> kind, int id, Opener<H, M> opener) {
        entries.put(new ChannelName(kind.type(), id), new Entry<>(kind, opener));
        return this;
    }

    /** {@return a copy that does not change} */
    ServerChannels copy() {
        ServerChannels copy = new ServerChannels();
        copy.entries.putAll(entries);
        return copy;
    }

    /** {@return the channel, if it is offered} */
    Optional<Entry<?, ?>> find(ChannelName name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** {@return what clients are told} */
    ChannelsList list() {
        return new ChannelsList(entries.keySet().stream().filter(name -> !name.equals(MAIN))
                .map(name -> new ChannelId(name.type(), name.id())).toList());
    }

    /**
     * Takes a channel that a client has linked.
     *
     * @param <H> the generated handler of what the client sends
     * @param <M> what the server sends
     */
    public interface Opener<H, M extends WireMessage> {

        /**
         * Begins with a channel, in its thread: nothing of the client is read before this returns.
         *
         * @param session whose channel it is
         * @param channel to send on
         * @return receives what the client sends
         * @throws IOException if the channel has ended already
         */
        H open(ServerSession session, SpiceChannel<M> channel) throws IOException;
    }

    /**
     * A channel that is offered.
     *
     * @param <H>    the generated handler of what the client sends
     * @param <M>    what the server sends
     * @param kind   its kind
     * @param opener who takes it
     */
    record Entry<H, M extends WireMessage>(ChannelKind<H, M> kind, Opener<H, M> opener) {
    }
}
