// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.InputsClientMessage;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.sasl.Mechanism;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.connection.transport.Certificates;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.connection.transport.WebSocketException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our client at our server, inside WebSocket. */
@Timeout(120)
class WebSocketSessionTest {

    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** Longer than at first, since nothing here is about time. */
    private static final Timeouts PATIENT =
            new Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ZERO, Duration.ofMinutes(1));

    private final Guest guest = new Guest();
    private final BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
    private final ServerOptions options = ServerOptions.of(TicketRule.open()).refused(refused::add)
            .timeouts(PATIENT);

    @Test
    void channelsComeByWebSocket() throws Exception {
        try (SpiceServer server = new SpiceServer(options, guest.channels())) {
            assertThatKeysArrive("spice+ws://127.0.0.1:" + port(server) + "/any/path",
                    ClientOptions.DEFAULT.timeouts(PATIENT));
        }
    }

    @Test
    void channelsComeByWebSocketOverTls() throws Exception {
        try (SpiceServer server = new SpiceServer(options.secured(Set.of(SpiceChannels.INPUTS)), guest.channels())) {
            String uri = "spice+wss://localhost:" + tlsPort(server);

            assertThatKeysArrive(uri, trusting().access(ChannelAccess.DIRECT.secured(Set.of(SpiceChannels.MAIN))));
        }
    }

    @Test
    void channelsThatAreKeptForTlsAreNotThereWithout() throws Exception {
        try (SpiceServer server = new SpiceServer(options.secured(Set.of(SpiceChannels.MAIN)), guest.channels())) {
            SpiceUri uri = SpiceUri.parse("spice+ws://127.0.0.1:" + port(server));

            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> SpiceClient.connect(uri, ClientOptions.DEFAULT))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.NEED_SECURED));
        }
    }

    @Test
    void saslKnowsThatThereIsTlsBelow() throws Exception {
        SaslAccounts accounts = SaslAccounts.passwords().add("tester", "secret".toCharArray());
        try (SpiceServer server = new SpiceServer(ServerOptions.of(accounts).timeouts(PATIENT),
                        guest.channels());
                SaslLogin login = SaslLogin.password("tester", "secret".toCharArray())
                        .only(Mechanism.PLAIN)) {
            assertThatKeysArrive("spice+wss://localhost:" + tlsPort(server), trusting().sasl(login));
        }
    }

    @Test
    void aProxyListensAndDialsByWebSocket() throws Exception {
        try (SpiceServer server = new SpiceServer(options, guest.channels());
                SpiceProxy proxy = new SpiceProxy(SpiceUri.parse("spice+ws://127.0.0.1:" + port(server)),
                        ProxyOptions.DEFAULT)) {
            int port = ((InetSocketAddress) proxy.listenWebSocket(ANY)).getPort();
            int tlsPort = ((InetSocketAddress) proxy.listenWebSocket(ANY,
                    TlsIdentity.of(Certificates.server(), Certificates.key()))).getPort();

            assertThatKeysArrive("spice+ws://127.0.0.1:" + port, ClientOptions.DEFAULT.timeouts(PATIENT));
            assertThatKeysArrive("spice+wss://localhost:" + tlsPort, trusting());
        }
    }

    @Test
    void aClientWithoutWebSocketIsRefusedWithAReason() throws Exception {
        try (SpiceServer server = new SpiceServer(options, guest.channels())) {
            SpiceUri uri = SpiceUri.tcp("127.0.0.1", port(server), 0);

            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> SpiceClient.connect(uri, ClientOptions.DEFAULT));
            assertThat(refused.poll(30, TimeUnit.SECONDS)).isInstanceOf(WebSocketException.class)
                    .hasMessage("no request for WebSocket: it does not begin with GET");
        }
    }

    @Test
    void aServerWithoutWebSocketIsSaidToHaveNone() throws Exception {
        try (SpiceServer server = new SpiceServer(options, guest.channels())) {
            SpiceUri uri = SpiceUri.parse("spice+ws://127.0.0.1:"
                    + ((InetSocketAddress) server.listen(ANY)).getPort());

            assertThatExceptionOfType(WebSocketException.class)
                    .isThrownBy(() -> SpiceClient.connect(uri, ClientOptions.DEFAULT))
                    .withMessageStartingWith("no WebSocket there: 127.0.0.1:");
        }
    }

    private void assertThatKeysArrive(String uri, ClientOptions with) throws Exception {
        try (SpiceClient client = SpiceClient.connect(SpiceUri.parse(uri), with);
                SpiceChannel<InputsClientMessage> inputs =
                        client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { })) {
            inputs.send(new KeyDown(30));
            assertThat(guest.keys().poll(30, TimeUnit.SECONDS)).isEqualTo("down 30");
        }
    }

    private static ClientOptions trusting() throws IOException {
        return ClientOptions.DEFAULT.timeouts(PATIENT).trust(TlsTrust.authorities(Certificates.authority()));
    }

    private static int port(SpiceServer server) throws IOException {
        return ((InetSocketAddress) server.listenWebSocket(ANY)).getPort();
    }

    private static int tlsPort(SpiceServer server) throws IOException {
        return ((InetSocketAddress) server.listenWebSocket(ANY,
                TlsIdentity.of(Certificates.server(), Certificates.key()))).getPort();
    }
}
