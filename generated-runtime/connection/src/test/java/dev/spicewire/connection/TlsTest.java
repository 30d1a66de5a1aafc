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
import dev.spicewire.connection.transport.Certificates;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our client at our server, over TLS. */
@Timeout(60)
class TlsTest {

    private static final String SUBJECT = "C=XX,O=Spicewire\\, tests,CN=spice.example";

    private final Guest guest = new Guest();
    private SpiceServer server;
    private int port;
    private int tlsPort;

    @BeforeEach
    void startServer() throws IOException {
        server = new SpiceServer(ServerOptions.of(TicketRule.open()).secured(Set.of(SpiceChannels.INPUTS)),
                guest.channels());
        InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        port = ((InetSocketAddress) server.listen(any)).getPort();
        tlsPort = ((InetSocketAddress) server.listen(any,
                TlsIdentity.of(Certificates.server(), Certificates.key()))).getPort();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void anAuthorityVouchesForTheHost() throws Exception {
        assertThatKeysArrive("localhost", TlsTrust.authorities(Certificates.authority()));
        assertThatKeysArrive("127.0.0.1", TlsTrust.authorities(Certificates.authority()));
    }

    @Test
    void anAuthorityVouchesForASubject() throws Exception {
        assertThatKeysArrive("localhost", TlsTrust.authorities(Certificates.authority()).subject(SUBJECT));
    }

    @Test
    void aKeyVouchesForItself() throws Exception {
        byte[] key = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(
                Files.readAllBytes(Certificates.server()))).getPublicKey().getEncoded();

        assertThatKeysArrive("localhost", TlsTrust.key(key));
        key[key.length - 1] ^= 1;
        assertThatIsNotTrusted("localhost", TlsTrust.key(key), "the server's key is not the one that is expected");
    }

    @Test
    void anotherSubjectIsNotTrusted() throws IOException {
        assertThatIsNotTrusted("localhost", TlsTrust.authorities(Certificates.authority()).subject("CN=localhost"),
                "not of the subject that is expected");
    }

    @Test
    void anotherHostIsNotTrusted() throws IOException {
        tlsPort = ((InetSocketAddress) server.listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                TlsIdentity.of(Certificates.otherServer(), Certificates.otherKey()))).getPort();

        assertThatIsNotTrusted("localhost", TlsTrust.authorities(Certificates.authority()), "localhost");
    }

    @Test
    void anotherAuthorityIsNotTrusted() throws IOException {
        assertThatIsNotTrusted("localhost", TlsTrust.authorities(Certificates.otherAuthority()), "path");
        assertThatIsNotTrusted("localhost", TlsTrust.system(), "path");
        assertThatIsNotTrusted("localhost", TlsTrust.authorities(Certificates.otherAuthority()).subject(SUBJECT),
                "path");
    }

    @Test
    void aChannelThatIsKeptForTlsIsRefusedWithoutIt() throws Exception {
        try (SpiceClient client = SpiceClient.connect(SpiceUri.tcp("localhost", port, 0), ClientOptions.DEFAULT)) {
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { }))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.NEED_SECURED));
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    @Test
    void aPortWithoutTlsIsNoTls() throws IOException {
        ClientOptions options = ClientOptions.DEFAULT.trust(TlsTrust.authorities(Certificates.authority()));

        assertThatExceptionOfType(SSLException.class)
                .isThrownBy(() -> SpiceClient.connect(SpiceUri.tcp("localhost", 0, port), options));
    }

    @Test
    void aPortWithTlsIsNoSpice() {
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> SpiceClient.connect(SpiceUri.tcp("localhost", tlsPort, 0), ClientOptions.DEFAULT))
                .satisfies(e -> assertThat(e.failure()).isIn(LinkFailure.INVALID_MAGIC, LinkFailure.CLOSED));
    }

    @Test
    void silenceInsteadOfAHandshakeTakesNoLongerThanItMay() throws IOException {
        Duration brief = Duration.ofMillis(300);
        ClientOptions options = ClientOptions.DEFAULT.timeouts(new Timeouts(brief, brief, brief, brief));
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(LinkException.class).isThrownBy(
                    () -> SpiceClient.connect(SpiceUri.tcp("localhost", 0, silent.getLocalPort()), options))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.TIMED_OUT));
        }
    }

    private void assertThatKeysArrive(String host, TlsTrust trust) throws Exception {
        try (SpiceClient client = SpiceClient.connect(SpiceUri.tcp(host, 0, tlsPort),
                ClientOptions.DEFAULT.trust(trust))) {
            SpiceChannel<InputsClientMessage> inputs =
                    client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
            for (int i = 0; i < 1000; i++) {
                inputs.send(new KeyDown(i));
            }
            for (int i = 0; i < 1000; i++) {
                assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("down " + i);
            }
        }
    }

    private void assertThatIsNotTrusted(String host, TlsTrust trust, String reason) {
        assertThatExceptionOfType(SSLException.class).isThrownBy(() -> SpiceClient.connect(
                SpiceUri.tcp(host, 0, tlsPort), ClientOptions.DEFAULT.trust(trust)))
                .satisfies(e -> assertThat(e).hasStackTraceContaining(reason));
    }
}
