package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

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
        AtomicBoolean expired = new AtomicBoolean();
        long start = System.nanoTime();
        Watchdog.Watch watch = most.isZero() ? () -> { } : Watchdog.watch(() -> {
            if (System.nanoTime() - start >= most.toNanos() && expired.compareAndSet(false, true)) {
                closeQuietly(channel);
            }
        });
        try {
            if (!(resolved instanceof UnixDomainSocketAddress)) {
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            }
            channel.connect(resolved);
            return channel;
        } catch (AsynchronousCloseException e) {
            throw expired.get() ? new SocketTimeoutException("no answer from " + address + " for " + most) : e;
        } catch (IOException e) {
            closeQuietly(channel);
            throw e;
        } finally {
            watch.cancel();
        }
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

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nobody has it any more.
            return;
        }
    }
}
