// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Opens sockets. */
public final class Sockets {

    private Sockets() {
    }

    /**
     * Connects.
     *
     * @param address TCP, with a host that need not be resolved yet, or UNIX
     * @param most    how long it may take; zero for as long as the system wants
     * @return a blocking channel
     * @throws IOException if nobody answers there; a {@link SocketTimeoutException} if it takes too long
     */
    public static SocketChannel connect(SocketAddress address, Duration most) throws IOException {
        SocketAddress resolved = resolved(address);
        SocketChannel channel = resolved instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        return Deadline.within(most, channel, "no answer from " + address, () -> {
            if (!(resolved instanceof UnixDomainSocketAddress)) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            channel.connect(resolved);
            return channel;
        });
    }

    private static SocketAddress resolved(SocketAddress address) throws UnknownHostException {
        if (!(address instanceof InetSocketAddress internet) || !internet.isUnresolved()) {
            return address;
        }
        InetSocketAddress found = new InetSocketAddress(internet.getHostString(), internet.getPort());
        if (found.isUnresolved()) {
            throw new UnknownHostException("there is no host " + internet.getHostString());
        }
        return found;
    }
}
