// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.transport.TlsChannel;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.WebSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A socket at which a client under test is waited for. A UNIX socket's file goes when it is closed. */
final class ClientDoor implements AutoCloseable {

    private final SpiceUri uri;
    private final Optional<TlsIdentity> identity;
    private final ServerSocketChannel socket;
    private final Selector selector;

    private ClientDoor(SpiceUri uri, Optional<TlsIdentity> identity, ServerSocketChannel socket, Selector selector) {
        this.uri = uri;
        this.identity = identity;
        this.socket = socket;
        this.selector = selector;
    }

    /** Listens where a URI says. */
    static ClientDoor at(SpiceUri uri, Optional<TlsIdentity> identity) throws IOException {
        if (uri.webSocket().isPresent()) {
            WebSockets.requireLibrary();
        }
        Selector selector = Selector.open();
        ServerSocketChannel socket = uri.path() != null ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        try {
            socket.bind(address(uri));
            socket.configureBlocking(false);
            socket.register(selector, SelectionKey.OP_ACCEPT);
            return new ClientDoor(uri, identity, socket, selector);
        } catch (IOException e) {
            socket.close();
            selector.close();
            throw new IOException(uri + ": can't listen there: " + e.getMessage(), e);
        }
    }

    /**
     * Waits for a client.
     *
     * @param most how long
     * @return its connection, if one comes
     */
    Optional<ByteChannel> await(Duration most) throws IOException {
        selector.selectedKeys().clear();
        selector.select(Math.max(1, most.toMillis()));
        SocketChannel accepted = socket.accept();
        if (accepted == null) {
            return Optional.empty();
        }
        if (uri.path() == null) {
            accepted.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        return Optional.of(accepted);
    }

    /** {@return a connection with the layers that the URI asks for} */
    ByteChannel layered(ByteChannel connection, Duration most) throws IOException {
        ByteChannel bytes = identity.<ByteChannel>map(own -> TlsChannel.server(connection, own)).orElse(connection);
        return uri.webSocket().isEmpty() ? bytes : WebSockets.server(bytes, most);
    }

    /** Closes connections that nobody has asked for yet. */
    void drain() throws IOException {
        for (SocketChannel waiting = socket.accept(); waiting != null; waiting = socket.accept()) {
            waiting.close();
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            selector.close();
            if (uri.path() != null) {
                Files.deleteIfExists(Path.of(uri.path()));
            }
        } catch (IOException e) {
            // It is closed all the same.
            return;
        }
    }

    private static SocketAddress address(SpiceUri uri) throws IOException {
        if (uri.path() != null) {
            return UnixDomainSocketAddress.of(uri.path());
        }
        int port = uri.tlsPort().orElseGet(() -> uri.port().orElseThrow());
        return new InetSocketAddress(InetAddress.getByName(uri.host()), port);
    }
}
