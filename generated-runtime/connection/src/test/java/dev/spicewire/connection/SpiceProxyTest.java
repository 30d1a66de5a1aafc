// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.InputsClientMessage;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.codec.KeyUp;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.Recorded;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.connection.transport.Certificates;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client, a proxy and a server, all of them ours. */
@Timeout(60)
class SpiceProxyTest {

    private static final Password SECRET = Password.of("secret".toCharArray());
    private static final ClientOptions CLIENT = ClientOptions.DEFAULT.password(SECRET);

    private static final int SAID = 200_000;
    private static final int LAST_WORDS = 3_000_000;

    private final Guest guest = new Guest();
    private final BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
    private final ProxyOptions options = ProxyOptions.DEFAULT.refused(refused::add);
    private final List<AutoCloseable> open = new ArrayList<>();
    private int serverPort;

    @BeforeEach
    void startServer() throws IOException {
        serverPort = port(keep(server()).listen(loopback()));
    }

    @AfterEach
    void stop() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    @Test
    void aSessionPassesAsIfNobodyWereThere() throws Exception {
        BlockingQueue<Long> widths = new LinkedBlockingQueue<>();
        try (SpiceClient client = SpiceClient.connect(proxy(options), CLIENT)) {
            client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() {
                @Override
                public void onSurfaceCreate(SurfaceCreate.View surface) {
                    widths.add(surface.width());
                }
            });
            type(client, 1000);

            assertThat(widths.poll(20, TimeUnit.SECONDS)).isEqualTo(Guest.SCREEN.width());
            for (int i = 0; i < 1000; i++) {
                assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("down " + i);
            }
        }
        assertThatNoLinkIsRefused();
    }

    /** Without TLS, so that there is a security layer to the server and none to the client. */
    @Test
    void theProxyLogsInBySaslWithTheClientsPassword() throws Exception {
        SaslAccounts accounts = SaslAccounts.passwords().add("tester", "secret".toCharArray());
        SpiceServer asking = keep(new SpiceServer(ServerOptions.of(accounts), guest.channels()));
        serverPort = port(asking.listen(loopback()));
        SpiceUri proxy = proxy(options.login(new ProxyLogin("tester", false)));

        try (SpiceClient client = SpiceClient.connect(proxy, CLIENT)) {
            type(client, 100);
            for (int i = 0; i < 100; i++) {
                assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("down " + i);
            }
        }
        try (Password guess = Password.of("guess".toCharArray())) {
            assertThatExceptionOfType(LinkException.class).isThrownBy(
                    () -> SpiceClient.connect(proxy, ClientOptions.DEFAULT.password(guess)).close())
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.PERMISSION_DENIED));
        }
        accounts.close();
    }

    @Test
    void aLoginChangesNothingAtAServerWithTickets() throws Exception {
        SpiceUri proxy = proxy(options.login(new ProxyLogin("tester", false)));
        try (SpiceClient client = SpiceClient.connect(proxy, CLIENT)) {
            type(client, 1);
            assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("down 0");
        }
    }

    /** The server has its last words when the client has said all. */
    @Test
    void theLastBytesArriveInBothDirections() throws Exception {
        try (ServerSocket end = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serverPort = end.getLocalPort();
            CompletableFuture<Integer> heard = CompletableFuture.supplyAsync(() -> farewell(end));
            SpiceUri proxy = proxy(options);
            try (SocketChannel socket = SocketChannel.open(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), proxy.port().orElseThrow()))) {
                Linked.asClient(new TimedChannel(socket), new ClientLink(new LinkMessage(0, SpiceChannels.INPUTS, 0,
                        ClientLink.COMMON, Capabilities.NONE), SECRET), Timeouts.DEFAULT);
                socket.socket().getOutputStream().write(new byte[SAID]);
                socket.shutdownOutput();

                assertThat(socket.socket().getInputStream().readAllBytes()).hasSize(LAST_WORDS);
                assertThat(heard.get(20, TimeUnit.SECONDS)).isGreaterThan(SAID).isLessThan(SAID + 1000);
            }
        }
        assertThat(refused).isEmpty();
    }

    /** {@return how many bytes the client has said, with its link} */
    private static int farewell(ServerSocket end) {
        try (Socket client = end.accept()) {
            client.getOutputStream().write(Recorded.bytes(Recorded.SERVER_LINK, Recorded.SERVER_RESULT).array());
            int heard = client.getInputStream().readAllBytes().length;
            client.getOutputStream().write(new byte[LAST_WORDS]);
            return heard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A client that closes with unread bytes resets its connection: that is how it goes. */
    @Test
    void aClientThatGoesWithoutReadingIsNoFailure() throws Exception {
        try (ServerSocket end = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            serverPort = end.getLocalPort();
            CompletableFuture<Integer> heard = CompletableFuture.supplyAsync(() -> farewell(end));
            CompletableFuture<Void> over = new CompletableFuture<>();
            SpiceUri proxy = proxy(options.passages(link -> new Passage() {
                @Override
                public void ended() {
                    over.complete(null);
                }
            }));
            try (SocketChannel socket = SocketChannel.open(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), proxy.port().orElseThrow()))) {
                Linked.asClient(new TimedChannel(socket), new ClientLink(new LinkMessage(0, SpiceChannels.INPUTS, 0,
                        ClientLink.COMMON, Capabilities.NONE), SECRET), Timeouts.DEFAULT);
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            over.get(20, TimeUnit.SECONDS);
            heard.handle((count, broken) -> count).get(20, TimeUnit.SECONDS);
        }
        assertThat(refused).isEmpty();
    }

    @Test
    void messagesAreSeenAndChanged() throws Exception {
        BlockingQueue<Integer> seen = new LinkedBlockingQueue<>();
        // Of each two keys the first goes on as another one, with a key of the proxy's own behind it.
        Passage passage = new Passage() {
            @Override
            public boolean opens(Sender from) {
                return from == Sender.CLIENT;
            }

            @Override
            public void message(Sender from, int type, ByteBuffer body, Onward onward) throws IOException {
                seen.add(type);
                long code = KeyDown.read(body).code();
                if (code % 2 == 0) {
                    onward.send(new KeyDown(code + 100));
                    onward.send(new KeyUp(7));
                }
            }
        };
        ProxyOptions changing = options.passages(
                link -> link.channel().type() == SpiceChannels.INPUTS ? passage : Passage.RAW);

        try (SpiceClient client = SpiceClient.connect(proxy(changing), CLIENT)) {
            type(client, 4);

            for (String key : List.of("down 100", "up 7", "down 102", "up 7")) {
                assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo(key);
            }
            // The last key is seen, and kept, when those before it have long arrived.
            for (int i = 0; i < 4; i++) {
                assertThat(seen.poll(20, TimeUnit.SECONDS)).isEqualTo(KeyDown.ID);
            }
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void aPassageThatFailsEndsItsChannelAndNoOther() throws Exception {
        Passage failing = new Passage() {
            @Override
            public void bytes(Sender from, ByteBuffer bytes) {
                throw new IllegalStateException("enough");
            }
        };
        ProxyOptions faulty = options.passages(
                link -> link.channel().type() == SpiceChannels.INPUTS ? failing : Passage.RAW);

        try (SpiceClient client = SpiceClient.connect(proxy(faulty), CLIENT)) {
            client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { }).awaitEnd();

            assertThat(refused.poll(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(ChannelClosedException.class,
                    e -> assertThat(e.reason()).isEqualTo(CloseReason.HANDLER_FAILED))
                    .hasMessageStartingWith("inputs 0 has ended").hasMessageEndingWith("the passage failed: enough");
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    @Test
    void theServerDecidesOnThePassword() throws Exception {
        SpiceUri uri = proxy(options);

        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> SpiceClient.connect(uri, ClientOptions.DEFAULT.password(
                        Password.of("guess".toCharArray()))))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.PERMISSION_DENIED));
        assertThat(refused.poll(20, TimeUnit.SECONDS)).hasMessageContaining("PERMISSION_DENIED")
                .hasMessageNotContaining("guess");
    }

    @Test
    void tlsMayBeOnEitherSide() throws Exception {
        SpiceServer secured = keep(server());
        int tlsPort = port(secured.listen(loopback(), identity()));
        SpiceProxy proxy = keep(new SpiceProxy(SpiceUri.tcp("localhost", 0, tlsPort), options.trust(trust())));
        int plain = port(proxy.listen(loopback()));
        int overTls = port(proxy.listen(loopback(), identity()));

        for (SpiceUri uri : List.of(SpiceUri.tcp("localhost", plain, 0), SpiceUri.tcp("localhost", 0, overTls))) {
            try (SpiceClient client = SpiceClient.connect(uri, CLIENT.trust(trust()))) {
                type(client, 1);
                assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("down 0");
            }
        }
        assertThatNoLinkIsRefused();
    }

    @Test
    void aRefusalOfTheServerReachesTheClient() throws Exception {
        SpiceServer strict = keep(new SpiceServer(ServerOptions.of(TicketRule.open())
                .secured(Set.of(SpiceChannels.INPUTS)), guest.channels()));
        SpiceProxy proxy = keep(new SpiceProxy(SpiceUri.tcp("127.0.0.1", port(strict.listen(loopback())), 0), options));

        try (SpiceClient client = SpiceClient.connect(
                SpiceUri.tcp("127.0.0.1", port(proxy.listen(loopback())), 0), CLIENT)) {
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { }))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.NEED_SECURED));
        }
    }

    @Test
    void aServerThatIsNotThereIsAnErrorOfTheLink() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = socket.getLocalPort();
        }
        SpiceProxy proxy = keep(new SpiceProxy(SpiceUri.tcp("127.0.0.1", nobody, 0), options));
        SpiceUri uri = SpiceUri.tcp("127.0.0.1", port(proxy.listen(loopback())), 0);

        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> SpiceClient.connect(uri, CLIENT))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.ERROR));
        assertThat(refused.poll(20, TimeUnit.SECONDS)).isInstanceOf(ConnectException.class);
    }

    @Test
    void whatIsNoClientIsToldSoAndTheNextOneIsServed() throws Exception {
        SpiceUri uri = proxy(options);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.port().orElseThrow())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(20);

            assertThat(answer).startsWith('R', 'E', 'D', 'Q');
            assertThat(answer[16]).as("invalid magic").isEqualTo((byte) 2);
        }
        try (SpiceClient client = SpiceClient.connect(uri, CLIENT)) {
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    @Test
    void closingEndsWhatPasses() throws Exception {
        SpiceProxy proxy = keep(new SpiceProxy(SpiceUri.tcp("127.0.0.1", serverPort, 0), options));
        try (SpiceClient client = SpiceClient.connect(
                SpiceUri.tcp("127.0.0.1", port(proxy.listen(loopback())), 0), CLIENT)) {
            proxy.close();

            assertThat(client.main().awaitEnd()).isNotNull();
        }
    }

    private static void type(SpiceClient client, int keys) throws IOException {
        SpiceChannel<InputsClientMessage> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
        for (int i = 0; i < keys; i++) {
            inputs.send(new KeyDown(i));
        }
    }

    private SpiceServer server() {
        return new SpiceServer(ServerOptions.of(TicketRule.password(SECRET)), guest.channels());
    }

    private SpiceUri proxy(ProxyOptions how) throws IOException {
        SpiceProxy proxy = keep(new SpiceProxy(SpiceUri.tcp("127.0.0.1", serverPort, 0), how));
        return SpiceUri.tcp("127.0.0.1", port(proxy.listen(loopback())), 0);
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        open.add(closeable);
        return closeable;
    }

    private static TlsIdentity identity() throws IOException {
        return TlsIdentity.of(Certificates.server(), Certificates.key());
    }

    private static TlsTrust trust() throws IOException {
        return TlsTrust.authorities(Certificates.authority());
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static int port(SocketAddress address) {
        return ((InetSocketAddress) address).getPort();
    }

    /** What a client leaves unread when it closes resets its connection, and that is told as well. */
    private void assertThatNoLinkIsRefused() {
        assertThat(refused).noneMatch(LinkException.class::isInstance);
    }
}
