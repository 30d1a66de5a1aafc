// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.transport.Listener;
import dev.spicewire.connection.transport.WebSockets;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The sockets on which somebody listens, each with a thread that accepts. */
final class Listeners implements AutoCloseable {

    private final String name;
    private final NamedThreads threads;
    private final Consumer<IOException> refused;
    private final List<Listener> listeners = new ArrayList<>();

    /**
     * Begins without a socket.
     *
     * @param name    of the threads
     * @param threads starts them
     * @param refused hears of connections that broke before they were accepted
     */
    Listeners(String name, NamedThreads threads, Consumer<IOException> refused) {
        this.name = name;
        this.threads = threads;
        this.refused = refused;
    }

    /** Listens on a socket until {@link #close}. {@return where it listens} */
    SocketAddress listen(SocketAddress address, Consumer<ByteChannel> taker) throws IOException {
        Listener listener = Listener.bind(address);
        synchronized (listeners) {
            listeners.add(listener);
        }
        threads.start(name, () -> listener.accept(taker, refused));
        return listener.address();
    }

    /**
     * Listens for WebSocket.
     *
     * @param layer what is between the socket and WebSocket
     * @param most  how long a client may take to ask for it
     * @param taker opens connections in their own threads
     */
    SocketAddress listen(SocketAddress address, UnaryOperator<ByteChannel> layer, Duration most,
            Consumer<Opening> taker) throws IOException {
        WebSockets.requireLibrary();
        return listen(address, connection -> taker.accept(() -> WebSockets.server(layer.apply(connection), most)));
    }

    /** Stops listening. */
    @Override
    public void close() {
        synchronized (listeners) {
            listeners.forEach(Listener::close);
        }
    }
}
