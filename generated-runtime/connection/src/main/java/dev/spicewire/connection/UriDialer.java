// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.migration.MigrationTarget;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.transport.Sockets;
import dev.spicewire.connection.transport.TlsChannel;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.connection.transport.WebSockets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/** Connects to where a URI says, over TLS if it has a port for that. */
record UriDialer(SpiceUri uri, TlsTrust trust, ChannelAccess access, Duration most) implements Dialer {

    @Override
    public ByteChannel dial(ChannelName channel) throws IOException {
        if (uri.tlsPort().isEmpty() && access.secured().contains(channel.type())) {
            throw new IOException(channel + " is wanted over TLS only, and " + uri + " has no port for that");
        }
        if (uri.path() != null) {
            return Sockets.connect(UnixDomainSocketAddress.of(uri.path()), most);
        }
        int port = uri.tlsPort().orElseGet(() -> uri.port().orElseThrow());
        SocketChannel socket = connect(port);
        try {
            ByteChannel bytes = uri.tlsPort().isEmpty() ? socket
                    : TlsChannel.client(socket, trust, uri.host(), port);
            return uri.webSocket().isEmpty() ? bytes
                    : WebSockets.client(bytes, authority(port), uri.webSocket().get(), most);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** {@return the server as HTTP names it} */
    private String authority(int port) {
        return (uri.host().contains(":") ? "[" + uri.host() + "]" : uri.host()) + ":" + port;
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
        return new UriDialer(SpiceUri.tcp(target.host(), port, tlsPort), there, access, most);
    }

    @Override
    public Optional<Dialer> unsecured(ChannelName channel) {
        return uri.tlsPort().isPresent() && uri.port().isPresent() && !access.secured().contains(channel.type())
                ? Optional.of(new UriDialer(SpiceUri.tcp(uri.host(), uri.port().getAsInt(), 0), trust, access, most))
                : Optional.empty();
    }

    private SocketChannel connect(int port) throws IOException {
        return access.proxy() == null ? Sockets.connect(InetSocketAddress.createUnresolved(uri.host(), port), most)
                : access.proxy().connect(uri.host(), port, most);
    }
}
