// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.connection;

import dev.spicewire.codec.PlaybackData;
import dev.spicewire.codec.PlaybackServerHandler;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.ProxyOptions;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceProxy;
import dev.spicewire.connection.SpiceUri;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Messages of a server that sends the same bytes for ever, over the loopback interface. One operation is one message.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 2)
@OperationsPerInvocation(ReceiveBenchmark.BATCH)
public class ReceiveBenchmark {

    /** Messages that are counted together. */
    static final int BATCH = 1024;

    /** Header of a message; both sides have mini headers. */
    private static final int HEADER_BYTES = 6;

    /** Through what the bytes come. */
    public enum Way {
        /** From the socket, with nothing done to them. */
        RAW,
        /** From the socket to the generated handler of a client. */
        CLIENT,
        /** Through a loop that reads and writes, with nothing done to them. */
        RELAY,
        /** Through a proxy that lets everything pass, with nothing done to them behind it. */
        PROXY
    }

    /** Through what the bytes come. */
    @Param
    private Way way;

    /** Bytes of a body. */
    @Param({"12", "16384"})
    private int bytes;

    private Peer peer;
    private Tally tally;
    private AutoCloseable closing;
    private long received;

    /** Connects. */
    @Setup
    public void connect() throws IOException, GeneralSecurityException {
        peer = new Peer(bytes);
        if (way == Way.CLIENT) {
            tally = new Tally(BATCH);
            connectClient();
        } else {
            tally = new Tally((long) BATCH * (HEADER_BYTES + bytes));
            SocketChannel socket = Sockets.connect(port(), SpiceChannels.PLAYBACK);
            Tasks.start("read", () -> Sockets.readAll(socket, tally::add));
            if (way == Way.RAW) {
                closing = socket;
            }
        }
    }

    private void connectClient() throws IOException {
        SpiceClient client = SpiceClient.connect(SpiceUri.tcp("127.0.0.1", peer.port(), 0), ClientOptions.DEFAULT);
        closing = client;
        client.open(ClientSide.PLAYBACK, 0, new PlaybackServerHandler() {
            @Override
            public void onPlaybackData(PlaybackData.View data) {
                received += data.time();
                tally.add(1);
            }
        });
    }

    /** {@return the port to link at} */
    private int port() throws IOException {
        switch (way) {
            case PROXY -> {
                SpiceProxy proxy = new SpiceProxy(SpiceUri.tcp("127.0.0.1", peer.port(), 0), ProxyOptions.DEFAULT);
                closing = proxy;
                InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
                return ((InetSocketAddress) proxy.listen(any)).getPort();
            }
            case RELAY -> {
                ServerSocketChannel listener = ServerSocketChannel.open()
                        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                closing = listener;
                Tasks.start("relay", () -> relay(listener));
                return ((InetSocketAddress) listener.getLocalAddress()).getPort();
            }
            default -> {
                return peer.port();
            }
        }
    }

    private void relay(ServerSocketChannel listener) throws IOException {
        SocketChannel client = listener.accept();
        SocketChannel server =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.port()));
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        server.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Tasks.start("relay up", () -> Sockets.relay(client, server));
        Sockets.relay(server, client);
    }

    /** Begins to count. */
    @Setup(Level.Iteration)
    public void begin() {
        tally.forget();
    }

    /** Closes everything. */
    @TearDown
    public void close() throws Exception {
        closing.close();
        peer.close();
    }

    /** Waits for messages. */
    @Benchmark
    public long receive() throws InterruptedException {
        tally.await();
        return received;
    }
}
