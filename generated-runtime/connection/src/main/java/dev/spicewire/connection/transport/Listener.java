// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** A socket that listens. A UNIX socket's file goes when it is closed. */
public final class Listener implements AutoCloseable {

    private static final long PAUSE_NANOS = 50_000_000;

    private final ServerSocketChannel socket;
    private final SocketAddress address;

    private Listener(ServerSocketChannel socket) throws IOException {
        this.socket = socket;
        address = socket.getLocalAddress();
    }

    /**
     * Starts to listen.
     *
     * @param address TCP, with port 0 for any, or UNIX
     * @return the socket
     * @throws IOException if it can't listen there
     */
    public static Listener bind(SocketAddress address) throws IOException {
        ServerSocketChannel socket = address instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
        try {
            socket.bind(address);
            return new Listener(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** {@return where it listens} */
    public SocketAddress address() {
        return address;
    }

    /**
     * Accepts connections until the socket is closed.
     *
     * @param taker   takes each of them
     * @param failure hears of connections that broke before they were accepted
     */
    public void accept(Consumer<ByteChannel> taker, Consumer<IOException> failure) {
        while (socket.isOpen()) {
            try {
                SocketChannel accepted = socket.accept();
                if (!(address instanceof UnixDomainSocketAddress)) {
                    accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
                }
                taker.accept(accepted);
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                failure.accept(e);
                // Such as too many open files, which takes a while to change.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Stops listening. */
    @Override
    public void close() {
        try {
            socket.close();
            if (address instanceof UnixDomainSocketAddress unix) {
                Files.deleteIfExists(unix.getPath());
            }
        } catch (IOException e) {
            // It is closed all the same.
            return;
        }
    }
}
