package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelLimits;
import dev.spicewire.connection.transport.Listener;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.connection.transport.TlsChannel;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.runtime.Sender;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Stands between clients and a server. Client and server agree on capabilities, password and session with one another;
 * only SASL is left out, which nobody can pass on: a proxy can log in by itself. Messages can be seen and changed on
 * their way by a {@link Passage}.
 */
public final class SpiceProxy implements AutoCloseable {

    /** How long one direction may go on when the other one has ended. */
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Dialer server;
    private final ProxyOptions options;
    private final List<Listener> listeners = new ArrayList<>();
    private final Set<TimedChannel> connections = new LinkedHashSet<>();
    private boolean closed;

    /**
     * Makes a proxy that listens nowhere yet.
     *
     * @param server  where clients really want to be
     * @param options how to stand there
     */
    public SpiceProxy(SpiceUri server, ProxyOptions options) {
        this.server = new UriDialer(server, options.trust(), options.timeouts().connect());
        this.options = options;
    }

    /**
     * Listens on a socket, from now on until the proxy is closed.
     *
     * @param address TCP, with port 0 for any, or UNIX
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listen(SocketAddress address) throws IOException {
        return listen(address, this::serve);
    }

    /**
     * Listens on a socket for TLS, from now on until the proxy is closed.
     *
     * @param address  TCP, with port 0 for any, or UNIX
     * @param identity whom clients take the proxy for
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listen(SocketAddress address, TlsIdentity identity) throws IOException {
        return listen(address, connection -> serve(TlsChannel.server(connection, identity)));
    }

    private SocketAddress listen(SocketAddress address, Consumer<ByteChannel> taker) throws IOException {
        Listener listener = Listener.bind(address);
        synchronized (listeners) {
            listeners.add(listener);
        }
        start("spice-proxy", () -> listener.accept(taker, options.refused()));
        return listener.address();
    }

    /**
     * Serves a connection that someone else has accepted, in threads of its own.
     *
     * @param connection blocking; its reading, writing and closing do not wait for one another
     */
    public void serve(ByteChannel connection) {
        start("spice-proxied", () -> pass(connection));
    }

    private Thread start(String name, Runnable task) {
        Thread thread = options.threads().newThread(task);
        thread.setName(name);
        thread.start();
        return thread;
    }

    private void pass(ByteChannel connection) {
        try (TimedChannel client = new TimedChannel(connection)) {
            keep(client);
            ProxyLink linked = ProxyLink.of(client, server, options);
            keep(linked.server());
            pass(client, linked);
        } catch (IOException e) {
            options.refused().accept(e);
        } finally {
            forgetClosed();
        }
    }

    /** Ends both sides when both have said all. */
    private void pass(TimedChannel client, ProxyLink linked) {
        Passage passage = options.passages().apply(linked.link());
        TimedChannel server = linked.server();
        Thread up = start("spice-proxied-up", () -> pump(Sender.CLIENT, linked.firstClient(), client, server, linked,
                passage));
        pump(Sender.SERVER, linked.firstServer(), server, client, linked, passage);
        boolean interrupted = false;
        while (up.isAlive()) {
            try {
                up.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        abandon(client, server);
        passage.ended();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Passes one direction to its end. The other one may go on, for a while, as what it carries is still wanted. */
    private void pump(Sender from, ByteBuffer first, TimedChannel source, TimedChannel target, ProxyLink linked,
            Passage passage) {
        int most = ChannelLimits.of(from).bytes(linked.link().channel().type());
        ProxyPump pump = new ProxyPump(from, source, target, passage);
        try {
            try {
                pump.run(first, linked.link(), most);
            } catch (ProxyPump.TargetGone e) {
                if (e.getCause() instanceof SocketTimeoutException late) {
                    tell(ProxyEnd.of(late, from, linked.link().channel(), pump.passed(), source));
                }
                source.beginStage(FAREWELL);
                ProxyPump.drain(source);
            }
            target.beginStage(FAREWELL);
            target.endOutput();
        } catch (ClosedChannelException e) {
            // The other direction has ended, and this one with it.
            abandon(source, target);
        } catch (IOException | RuntimeException e) {
            tell(ProxyEnd.of(e, from, linked.link().channel(), pump.passed(), source));
            abandon(source, target);
        }
    }

    private void tell(Optional<ChannelClosedException> end) {
        end.ifPresent(options.refused());
    }

    private void abandon(TimedChannel source, TimedChannel target) {
        try (source; target) {
            return;
        } catch (IOException e) {
            options.refused().accept(e);
        }
    }

    private void keep(TimedChannel connection) throws IOException {
        boolean tooLate;
        synchronized (connections) {
            connections.add(connection);
            tooLate = closed;
        }
        if (tooLate) {
            connection.close();
        }
    }

    private void forgetClosed() {
        synchronized (connections) {
            connections.removeIf(connection -> !connection.isOpen());
        }
    }

    /** Stops listening, and ends all connections. */
    @Override
    public void close() {
        synchronized (listeners) {
            listeners.forEach(Listener::close);
        }
        List<TimedChannel> open;
        synchronized (connections) {
            closed = true;
            open = List.copyOf(connections);
        }
        for (TimedChannel connection : open) {
            try {
                connection.close();
            } catch (IOException e) {
                options.refused().accept(e);
            }
        }
    }
}
