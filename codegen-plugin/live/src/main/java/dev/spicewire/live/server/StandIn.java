// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.server;

import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.InputsInit;
import dev.spicewire.codec.InputsServerMessage;
import dev.spicewire.codec.MouseMotion;
import dev.spicewire.codec.MouseMotionAck;
import dev.spicewire.codec.MousePosition;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.RawHandler;
import dev.spicewire.connection.ServerChannels;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.ServerSession;
import dev.spicewire.connection.ServerSide;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.agent.AgentOptions;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.live.picture.KnownCursor;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Consumer;

/**
 * A server to test clients with: main, display, inputs and cursor, and an agent. It shows {@link KnownPicture}, has a
 * text on its clipboard, and tells what clients send.
 */
public final class StandIn implements AutoCloseable {

    /** So many movements of the mouse a client sends before it waits. */
    private static final int MOTIONS_AN_ACK = 4;

    private final ServerOptions options;
    private final Consumer<ClientMessage> received;
    private final Consumer<GuestEvent> guest;
    private final List<DisplayServerMessage> picture;
    private final SpiceServer server;

    /**
     * Makes a server that listens nowhere yet.
     *
     * @param options  how to treat clients
     * @param received takes what clients send, in the threads of their channels
     */
    public StandIn(ServerOptions options, Consumer<ClientMessage> received) {
        this(options, new KnownPicture(), received, event -> { });
    }

    /**
     * Makes a server that listens nowhere yet and shows a picture.
     *
     * @param options  how to treat clients
     * @param picture  what to show
     * @param received takes what clients send, in the threads of their channels
     * @param guest    takes what clients tell the agent, in the threads of their main channels
     */
    public StandIn(ServerOptions options, KnownPicture picture, Consumer<ClientMessage> received,
            Consumer<GuestEvent> guest) {
        this.options = options;
        this.picture = picture.messages();
        this.received = received;
        this.guest = guest;
        server = new SpiceServer(options, new ServerChannels()
                .channel(ServerSide.MAIN.raw(), 0, this::main)
                .channel(ServerSide.DISPLAY.raw(), 0, this::display)
                .channel(ServerSide.INPUTS.greeting(List.of(new InputsInit(0))).raw(), 0, this::inputs)
                .channel(ServerSide.CURSOR.greeting(List.of(KnownCursor.message())).raw(), 0, this::watch));
    }

    /** {@return the text on the agent's clipboard} */
    public static String clipboard() {
        return KnownGuest.TEXT;
    }

    /**
     * Listens on a socket.
     *
     * @param address TCP, with port 0 for any, or UNIX
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listen(SocketAddress address) throws IOException {
        return server.listen(address);
    }

    /**
     * Listens on a socket for TLS.
     *
     * @param address  TCP, with port 0 for any, or UNIX
     * @param identity who the server is
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listen(SocketAddress address, TlsIdentity identity) throws IOException {
        return server.listen(address, identity);
    }

    private RawHandler main(ServerSession session, SpiceChannel<?> channel) {
        KnownGuest playing = new KnownGuest(session.id(), guest);
        session.agent(AgentOptions.AGENT, playing::handler, playing);
        return watch(session, channel);
    }

    /**
     * Listens on a socket for WebSocket, as browsers speak it.
     *
     * @param address TCP, with port 0 for any, or UNIX
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listenWebSocket(SocketAddress address) throws IOException {
        return server.listenWebSocket(address);
    }

    /**
     * Listens on a socket for WebSocket over TLS.
     *
     * @param address  TCP, with port 0 for any, or UNIX
     * @param identity who the server is
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listenWebSocket(SocketAddress address, TlsIdentity identity) throws IOException {
        return server.listenWebSocket(address, identity);
    }

    private RawHandler watch(ServerSession session, SpiceChannel<?> channel) {
        return (id, body) -> received.accept(message(session, channel, id, body));
    }

    /** Paints in another thread, since acks have to be read meanwhile. */
    private RawHandler display(ServerSession session, SpiceChannel<DisplayServerMessage> channel) {
        options.threads().newThread(() -> paint(channel)).start();
        return watch(session, channel);
    }

    private void paint(SpiceChannel<DisplayServerMessage> channel) {
        try {
            for (DisplayServerMessage message : picture) {
                channel.send(message);
            }
        } catch (IOException e) {
            // The client has gone, or has never acknowledged; its channel tells.
            return;
        }
    }

    private RawHandler inputs(ServerSession session, SpiceChannel<InputsServerMessage> channel) {
        RawHandler watching = watch(session, channel);
        int[] motions = {0};
        return (id, body) -> {
            watching.onMessage(id, body);
            boolean isMotion = id == MouseMotion.ID || id == MousePosition.ID;
            if (isMotion && ++motions[0] % MOTIONS_AN_ACK == 0) {
                acknowledge(channel);
            }
        };
    }

    private static void acknowledge(SpiceChannel<InputsServerMessage> channel) {
        try {
            channel.send(new MouseMotionAck());
        } catch (IOException e) {
            // Sending has ended the channel, and receiving is about to notice.
            return;
        }
    }

    private static ClientMessage message(ServerSession session, SpiceChannel<?> channel, int id, ByteBuffer body) {
        // A copy, since values keep slices of what they are read from.
        ByteBuffer copy = ByteBuffer.allocate(body.remaining()).put(body.duplicate()).flip();
        WireMessage value = SpiceChannels.read(channel.name().type(), Sender.CLIENT, id, copy);
        return new ClientMessage(session.id(), channel.name(), value);
    }

    /** Stops listening, and ends all sessions. */
    @Override
    public void close() {
        server.close();
    }
}
