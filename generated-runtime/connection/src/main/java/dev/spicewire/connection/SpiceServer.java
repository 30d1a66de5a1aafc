package dev.spicewire.connection;

import dev.spicewire.codec.AttachChannels;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MouseMode;
import dev.spicewire.connection.agent.ServerAgent;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.MessageHandler;
import dev.spicewire.connection.transport.Listener;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.connection.transport.TlsChannel;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Accepts connections, links and authenticates them, and hands each channel to who takes it. Each connection has a
 * thread, in which its handler is called; what a handler gets is valid until its method returns.
 */
public final class SpiceServer implements AutoCloseable {

    private final ServerOptions options;
    private final ServerChannels channels;
    private final ServerSessions sessions;
    private final List<Listener> listeners = new ArrayList<>();

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
    }

    /**
     * Listens on a socket, from now on until the server is closed.
     *
     * @param address TCP, with port 0 for any, or UNIX
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listen(SocketAddress address) throws IOException {
        return listen(address, this::serve);
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
        return listen(address, connection -> serve(TlsChannel.server(connection, identity), Set.of()));
    }

    private SocketAddress listen(SocketAddress address, Consumer<ByteChannel> taker) throws IOException {
        Listener listener = Listener.bind(address);
        synchronized (listeners) {
            listeners.add(listener);
        }
        start("spice-listener", () -> listener.accept(taker, options.refused()));
        return listener.address();
    }

    /**
     * Serves a connection that someone else has accepted, in a thread of its own.
     *
     * @param connection blocking; its reading, writing and closing do not wait for one another
     */
    public void serve(ByteChannel connection) {
        serve(connection, options.secured());
    }

    private void serve(ByteChannel connection, Set<Integer> refused) {
        start("spice-connection", () -> link(connection, refused));
    }

    private void start(String name, Runnable task) {
        Thread thread = options.threads().newThread(task);
        thread.setName(name);
        thread.start();
    }

    private void link(ByteChannel connection, Set<Integer> refused) {
        try (TimedChannel bytes = new TimedChannel(connection)) {
            Linked linked = Linked.asServer(bytes, policy(connection, refused), options.timeouts());
            ServerChannels.Entry<?, ?> entry = channels.find(linked.link().channel()).orElseThrow();
            serve(bytes, linked, entry);
        } catch (IOException e) {
            options.refused().accept(e);
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
        synchronized (listeners) {
            listeners.forEach(Listener::close);
        }
        sessions.close();
    }
}
