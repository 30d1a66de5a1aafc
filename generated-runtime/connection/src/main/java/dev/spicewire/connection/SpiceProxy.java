// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelLimits;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

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
    private final NamedThreads threads;
    private final Listeners listeners;
    private final Set<TimedChannel> connections = new LinkedHashSet<>();
    private boolean closed;

    /**
     * Makes a proxy that listens nowhere yet.
     *
     * @param server  where clients really want to be
     * @param options how to stand there
     */
    public SpiceProxy(SpiceUri server, ProxyOptions options) {
        this.server = new UriDialer(server, options.trust(), ChannelAccess.DIRECT,
                options.timeouts().connect());
        this.options = options;
        threads = new NamedThreads(options.threads());
        listeners = new Listeners("spice-proxy", threads, options.refused());
    }

    /**
     * Listens on a socket, from now on until the proxy is closed.
     *
     * @param address TCP, with port 0 for any, or UNIX
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listen(SocketAddress address) throws IOException {
        return listeners.listen(address, this::serve);
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
        return listeners.listen(address, connection -> serve(TlsChannel.server(connection, identity)));
    }

    /**
     * Listens on a socket for WebSocket, from now on until the proxy is closed. This takes
     * {@code org.java-websocket:Java-WebSocket} on the class path.
     *
     * @param address TCP, with port 0 for any, or UNIX
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listenWebSocket(SocketAddress address) throws IOException {
        return listeners.listen(address, UnaryOperator.identity(), options.timeouts().link(),
                this::serve);
    }

    /**
     * Listens on a socket for WebSocket over TLS, from now on until the proxy is closed. This takes
     * {@code org.java-websocket:Java-WebSocket} on the class path.
     *
     * @param address  TCP, with port 0 for any, or UNIX
     * @param identity whom clients take the proxy for
     * @return where it listens
     * @throws IOException if it can't listen there
     */
    public SocketAddress listenWebSocket(SocketAddress address, TlsIdentity identity) throws IOException {
        return listeners.listen(address, connection -> TlsChannel.server(connection, identity),
                options.timeouts().link(), this::serve);
    }

    /**
     * Serves a connection that someone else has accepted, in threads of its own.
     *
     * @param connection blocking; its reading, writing and closing do not wait for one another
     */
    public void serve(ByteChannel connection) {
        serve(() -> connection);
    }

    private void serve(Opening opening) {
        threads.start("spice-proxied", () -> pass(opening));
    }

    private void pass(Opening opening) {
        try (TimedChannel client = new TimedChannel(opening.open())) {
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
        Thread up = threads.start("spice-proxied-up",
                () -> pump(Sender.CLIENT, linked.firstClient(), client, server, linked, passage));
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
        listeners.close();
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
