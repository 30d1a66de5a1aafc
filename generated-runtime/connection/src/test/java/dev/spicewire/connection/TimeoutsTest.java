// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.InputsClientHandler;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.InputsServerKeyModifiers;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.MouseModeRequest;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.Recorded;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.transport.Sockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The time-outs of clients and proxies that other tests do not have: those of the link are in
 * {@link StoppingPeersTest}, those of servers in {@link FaultyClientsTest}, a client's of silence in
 * {@link FaultyServersTest}.
 */
@Timeout(120)
class TimeoutsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String SESSION = Recorded.SERVER_LINK + Recorded.SERVER_RESULT + "670020000000"
            + "01000000".repeat(8) + "680006000000" + "01000000" + "0200";
    private static final String PING = "04000c000000" + "01000000" + "0000000000000000";

    private final BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        over.countDown();
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    @Test
    void aClientWaitsNoLongerToBeConnected() throws Exception {
        SpiceUri full = SpiceUri.tcp("127.0.0.1", fullListener(), 0);

        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> SpiceClient.connect(full,
                ClientOptions.DEFAULT.timeouts(new Timeouts(SHORT, LONG, Duration.ZERO, LONG))))
                .withMessageEndingWith(" for PT0.3S");
    }

    @Test
    void aProxyWaitsNoLongerToBeConnected() throws Exception {
        SpiceProxy proxy = keep(new SpiceProxy(SpiceUri.tcp("127.0.0.1", fullListener(), 0),
                ProxyOptions.DEFAULT.refused(refused::add).timeouts(new Timeouts(SHORT, LONG, Duration.ZERO, LONG))));
        Memory.Connection connection = Memory.Connection.open();
        keep(connection.client()).write(Recorded.bytes(Recorded.CLIENT_LINK));
        proxy.serve(connection.server());

        assertThat(refused.take()).isInstanceOf(SocketTimeoutException.class).hasMessageEndingWith(" for PT0.3S");
    }

    @Test
    void aClientLeavesAServerThatReadsNothing() throws Exception {
        Memory.Connection connection = Memory.Connection.open();
        SpiceClient client = client(connection);

        assertThatExceptionOfType(ChannelClosedException.class).isThrownBy(() -> {
            while (true) {
                client.main().send(new MouseModeRequest(1));
            }
        }).satisfies(e -> assertThat(e.reason()).isEqualTo(CloseReason.NOT_READING));
    }

    @Test
    void aClientLeavesAServerThatPingsForEverAndReadsNoAnswer() throws Exception {
        Memory.Connection connection = Memory.Connection.open();
        SpiceClient client = client(connection);
        Background.start(() -> {
            ByteBuffer pings = Recorded.bytes(PING.repeat(1000));
            while (true) {
                connection.server().write(pings.rewind());
            }
        });

        assertThat(client.main().awaitEnd().reason()).isEqualTo(CloseReason.NOT_READING);
    }

    @Test
    void aProxyLeavesThoseWhoSayNothing() throws Exception {
        SpiceClient client = through(new Timeouts(LONG, LONG, SHORT, LONG), keep(guest()));

        assertThat(client.main().awaitEnd().reason()).isEqualTo(CloseReason.CLOSED);
        assertThat(reason(refused.take())).isEqualTo(CloseReason.IDLE);
    }

    @Test
    void aProxyLeavesThoseWhoReadNothing() throws Exception {
        List<InputsServerKeyModifiers> many = Collections.nCopies(1000, new InputsServerKeyModifiers(1));
        SpiceServer flooding = keep(new SpiceServer(ServerOptions.of(TicketRule.open()), new ServerChannels()
                .channel(ServerSide.INPUTS, 0, (session, channel) -> {
                    Background.start(() -> {
                        while (true) {
                            channel.sendAll(many);
                        }
                    });
                    return new InputsClientHandler() { };
                })));
        SpiceClient client = through(new Timeouts(LONG, LONG, Duration.ZERO, SHORT), flooding);
        client.open(ClientSide.INPUTS, 0, new InputsServerHandler() {
            @Override
            public void onInputsServerKeyModifiers(InputsServerKeyModifiers.View keys) {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });

        assertThat(reason(refused.take())).isEqualTo(CloseReason.NOT_READING);
        assertThat(client.main().isOpen()).as("other connections go on").isTrue();
    }

    private static CloseReason reason(IOException end) {
        return ((ChannelClosedException) end).reason();
    }

    /** {@return a client of a server that says what begins a session, and reads nothing} */
    private SpiceClient client(Memory.Connection connection) throws IOException {
        keep(connection.server()).write(Recorded.bytes(SESSION));
        return keep(SpiceClient.connect(channel -> connection.client(),
                ClientOptions.DEFAULT.timeouts(new Timeouts(LONG, LONG, Duration.ZERO, SHORT)),
                new MainServerHandler() { }));
    }

    /** {@return a port whose listener has so many connections waiting that it answers no more} */
    private int fullListener() throws IOException {
        ServerSocketChannel listener = keep(ServerSocketChannel.open().bind(loopback(), 1));
        try {
            for (int i = 0; i < 5000; i++) {
                keep(Sockets.connect(listener.getLocalAddress(), SHORT));
            }
        } catch (SocketTimeoutException e) {
            return ((InetSocketAddress) listener.getLocalAddress()).getPort();
        }
        throw new AssertionError("the queue has no end");
    }

    private SpiceServer guest() {
        return new SpiceServer(ServerOptions.of(TicketRule.open()), new Guest().channels());
    }

    /** {@return a client of a server behind a proxy} */
    private SpiceClient through(Timeouts timeouts, SpiceServer server) throws IOException {
        int port = ((InetSocketAddress) server.listen(loopback())).getPort();
        SpiceProxy proxy = keep(new SpiceProxy(SpiceUri.tcp("127.0.0.1", port, 0),
                ProxyOptions.DEFAULT.refused(refused::add).timeouts(timeouts)));
        int proxied = ((InetSocketAddress) proxy.listen(loopback())).getPort();
        return keep(SpiceClient.connect(SpiceUri.tcp("127.0.0.1", proxied, 0), ClientOptions.DEFAULT));
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        open.add(closeable);
        return closeable;
    }
}
