package dev.spicewire.connection;

import dev.spicewire.connection.migration.MigrationTarget;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.transport.Sockets;
import dev.spicewire.connection.transport.TlsChannel;
import dev.spicewire.connection.transport.TlsTrust;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/** Connects to where a URI says, over TLS if it has a port for that. */
record UriDialer(SpiceUri uri, TlsTrust trust, Duration most) implements Dialer {

    @Override
    public ByteChannel dial(ChannelName channel) throws IOException {
        if (uri.path() != null) {
            return Sockets.connect(UnixDomainSocketAddress.of(uri.path()), most);
        }
        if (uri.tlsPort().isEmpty()) {
            return connect(uri.port().orElseThrow());
        }
        int port = uri.tlsPort().getAsInt();
        SocketChannel socket = connect(port);
        try {
            return TlsChannel.client(socket, trust, uri.host(), port);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public String host() {
        return uri.path() == null ? uri.host() : Dialer.super.host();
    }

    /** A session that began over TLS goes on over TLS. */
    @Override
    public Dialer toward(MigrationTarget target) throws IOException {
        boolean isSecured = uri.tlsPort().isPresent();
        if (isSecured && target.tlsPort() == 0) {
            throw new IOException(target.host() + " has no port with TLS, and the session has begun with it");
        }
        int port = isSecured && uri.port().isEmpty() ? 0 : target.port();
        int tlsPort = isSecured || port == 0 ? target.tlsPort() : 0;
        TlsTrust there = target.certSubject().isEmpty() ? trust : trust.subject(target.certSubject());
        return new UriDialer(SpiceUri.tcp(target.host(), port, tlsPort), there, most);
    }

    @Override
    public Optional<Dialer> unsecured() {
        return uri.tlsPort().isPresent() && uri.port().isPresent()
                ? Optional.of(new UriDialer(SpiceUri.tcp(uri.host(), uri.port().getAsInt(), 0), trust, most))
                : Optional.empty();
    }

    private SocketChannel connect(int port) throws IOException {
        return Sockets.connect(InetSocketAddress.createUnresolved(uri.host(), port), most);
    }
}
