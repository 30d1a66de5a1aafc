// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.AttachChannels;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MouseMode;
import dev.spicewire.codec.Ping;
import dev.spicewire.connection.agent.ServerAgent;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.MessageHandler;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.connection.transport.TlsChannel;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Accepts connections, links and authenticates them, and hands each channel to who takes it. Each connection has a
 * thread, in which its handler is called; what a handler gets is valid until its method returns.
 */
public final class SpiceServer implements AutoCloseable {

    private static final Duration UNTIL_RESULT_IS_READ = Duration.ofMillis(200);

    private final ServerOptions options;
    private final ServerChannels channels;
    private final ServerSessions sessions;
    private final NamedThreads threads;
    private final Listeners listeners;

    /**
     * Makes a server that listens nowhere yet.
     *
     * @param options  how to treat clients
     * @param channels what each client can have; later changes play no part
     */
    public SpiceServer(ServerOptions options, ServerChannels channels) {
        this.options = options;
        sessions = new ServerSessions(options);
        this.channels = channels.copy();
        threads = new NamedThreads(options.threads());
        listeners = new Listeners("spice-listener", threads, options.refused());
    }

    /**
     * Listens on a socket, from now on until the server is closed.
     *
     * @param address TCP, with port 0 for any, or UNIX
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listen(SocketAddress address) throws IOException {
        return listeners.listen(address, this::serve);
    }

    /**
     * Listens on a socket for TLS, from now on until the server is closed.
     *
     * @param address  TCP, with port 0 for any, or UNIX
     * @param identity who the server is
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listen(SocketAddress address, TlsIdentity identity) throws IOException {
        return listeners.listen(address, connection -> serve(() -> TlsChannel.server(connection, identity), Set.of()));
    }

    /**
     * Listens on a socket for WebSocket, from now on until the server is closed. This takes
     * {@code org.java-websocket:Java-WebSocket} on the class path.
     *
     * @param address TCP, with port 0 for any, or UNIX
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listenWebSocket(SocketAddress address) throws IOException {
        return listeners.listen(address, UnaryOperator.identity(), options.timeouts().link(),
                opening -> serve(opening, options.secured()));
    }

    /**
     * Listens on a socket for WebSocket over TLS, from now on until the server is closed. This takes
     * {@code org.java-websocket:Java-WebSocket} on the class path.
     *
     * @param address  TCP, with port 0 for any, or UNIX
     * @param identity who the server is
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listenWebSocket(SocketAddress address, TlsIdentity identity) throws IOException {
        return listeners.listen(address, connection -> TlsChannel.server(connection, identity),
                options.timeouts().link(), opening -> serve(opening, Set.of()));
    }

    /**
     * Serves a connection that someone else has accepted, in a thread of its own.
     *
     * @param connection blocking; its reading, writing and closing do not wait for one another
     */
    public void serve(ByteChannel connection) {
        serve(() -> connection, options.secured());
    }

    private void serve(Opening opening, Set<Integer> refused) {
        threads.start("spice-connection", () -> link(opening, refused));
    }

    private void link(Opening opening, Set<Integer> refused) {
        try {
            link(opening.open(), refused);
        } catch (IOException e) {
            options.refused().accept(e);
        }
    }

    private void link(ByteChannel connection, Set<Integer> refused) throws IOException {
        try (TimedChannel bytes = new TimedChannel(connection)) {
            Linked linked = Linked.asServer(bytes, policy(connection, refused), options.timeouts());
            ServerChannels.Entry<?, ?> entry = channels.find(linked.link().channel()).orElseThrow();
            serve(bytes, linked, entry);
        }
    }

    private ServerPolicy policy(ByteChannel connection, Set<Integer> refused) {
        return new ServerPolicy(options.ticket(), options.asking(connection), channels, sessions, refused);
    }

    private <H, M extends WireMessage> void serve(TimedChannel bytes, Linked linked, ServerChannels.Entry<H, M> entry)
            throws IOException {
        Link link = linked.link();
        boolean isMain = ServerPolicy.isMain(link.request());
        ServerSession session = isMain ? sessions.begin() : sessions.find(link.request().connectionId())
                .orElseThrow(() -> new LinkException(LinkFailure.BAD_CONNECTION_ID, LinkStage.LINKED, link.channel(),
                        0, "the session has ended meanwhile"));
        WindowPace pace = new WindowPace(options.timeouts().write());
        SpiceChannel<M> channel = new SpiceChannel<>(bytes, link, pace);
        session.add(channel);
        try {
            if (isMain) {
                channel.sendNow(init(session));
            }
            if (entry.kind().window() > 0) {
                channel.sendNow(pace.start(entry.kind().window()));
            }
            for (M message : entry.kind().greeting()) {
                channel.send(message);
            }
            if (linked.isLayered()) {
                threads.start("spice-waker", () -> wake(channel));
            }
            H handler = entry.opener().open(session, channel);
            channel.receive(new ChannelReader(link, Sender.CLIENT, options.limits(), pace), linked.first(),
                    messages(entry.kind(), session, channel, handler));
        } catch (RuntimeException e) {
            channel.failed(e);
        } finally {
            channel.close();
            if (isMain) {
                sessions.end(session);
            }
        }
    }

    /**
     * Sends something that does not come with the result of the link: spice-gtk 0.42, which has unwrapped both, looks
     * at the first messages only when the socket has more.
     */
    private static void wake(SpiceChannel<?> channel) {
        try {
            Thread.sleep(UNTIL_RESULT_IS_READ.toMillis());
            channel.sendNow(new Ping(0, 0, ByteBuffer.allocate(0)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // Sending has ended the channel, and receiving is about to notice.
            return;
        }
    }

    private <H> MessageHandler messages(ChannelKind<H, ?> kind, ServerSession session, SpiceChannel<?> channel,
            H handler) {
        ChannelKind.Dispatch<H> dispatcher = kind.dispatcher(options.strictness());
        MessageHandler dispatching = (type, body, serial) -> dispatcher.dispatch(type, body, handler);
        if (kind.type() != ServerSide.MAIN.type()) {
            return dispatching;
        }
        return (type, body, serial) -> {
            if (type == AttachChannels.ID) {
                tellChannels(channel);
            }
            session.mainMessage(type, body);
            dispatching.message(type, body, serial);
        };
    }

    private void tellChannels(SpiceChannel<?> main) {
        try {
            main.sendNow(channels.list());
        } catch (IOException e) {
            // Sending has ended the channel, and receiving is about to notice.
            return;
        }
    }

    private static MainInit init(ServerSession session) {
        return new MainInit(session.id(), 1, MouseMode.SERVER | MouseMode.CLIENT, MouseMode.CLIENT, 0,
                ServerAgent.tokens(), 0, 0);
    }

    /** Stops listening, and ends all sessions. */
    @Override
    public void close() {
        listeners.close();
        sessions.close();
    }
}
