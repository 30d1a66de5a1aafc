package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.transport.Sockets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ByteChannel;
import java.time.Duration;

/** Connects to where a URI says. */
record UriDialer(SpiceUri uri, Duration most) implements Dialer {

    @Override
    public ByteChannel dial(ChannelName channel) throws IOException {
        return Sockets.connect(address(), most);
    }

    private SocketAddress address() {
        return uri.path() == null ? InetSocketAddress.createUnresolved(uri.host(), uri.port().orElseThrow())
                : UnixDomainSocketAddress.of(uri.path());
    }
}
