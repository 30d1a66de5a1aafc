package dev.spicewire.connection;

import dev.spicewire.connection.transport.Listener;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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

    /** Stops listening. */
    @Override
    public void close() {
        synchronized (listeners) {
            listeners.forEach(Listener::close);
        }
    }
}
