// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.Guest;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.transport.Certificates;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server of ours, and spice-gtk types. */
@Tag("live")
@Timeout(60)
class LiveSpiceGlibTest {

    private static final int VERIFY_SUBJECT = 4;
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @TempDir
    private Path folder;
    private final Guest guest = new Guest();
    private final BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
    private SpiceServer server;
    private String port;
    private String tlsPort;

    @BeforeEach
    void startServer() throws IOException, InterruptedException {
        Program.requireSpiceGlib(folder.resolve("log"));
        ServerOptions options = ServerOptions.of(TicketRule.password(Password.of("secret".toCharArray())))
                .secured(Set.of(SpiceChannels.INPUTS)).refused(refused::add);
        server = new SpiceServer(options, guest.channels());
        port = "port=" + ((InetSocketAddress) server.listen(ANY)).getPort();
        tlsPort = "tls-port=" + ((InetSocketAddress) server.listen(ANY,
                TlsIdentity.of(Certificates.server(), Certificates.key()))).getPort();
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void keysArriveOverTlsWithAHostThatTheCertificateHas() throws Exception {
        assertThat(type("host=localhost", tlsPort, "password=secret", "ca-file=" + Certificates.authority())).isZero();
        assertThatKeysHaveArrived();
    }

    /** Both sides' clients read subjects alike. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "C=XX,O=Spicewire\\, tests,CN=spice.example; true",
            "C=XX, O=Spicewire\\, tests, CN=spice.example; true",
            "C=xx,O=spicewire\\, TESTS,CN=SPICE.example; true",
            "C=XX,O=Spicewire\\,  tests ,CN=spice.example; true",
            "CN=spice.example; false",
            "CN=spice.example,O=Spicewire\\, tests,C=XX; false",
            "C=XX,O=Spicewire\\, tests,CN=spice.example,CN=more; false",
            "C=XX,O=Spicewire\\, tests,CN=spice; false"})
    void theSubjectOfTheCertificateIsWhatSpiceGtkTakesForIt(String subject, boolean same) throws Exception {
        int exit = type("host=127.0.0.1", tlsPort, "password=secret", "ca-file=" + Certificates.authority(),
                "verify=" + VERIFY_SUBJECT, "cert-subject=" + subject);
        assertThat(exit == 0).isEqualTo(same);

        SpiceUri uri = SpiceUri.parse("spice+tls://127.0.0.1:" + tlsPort.substring("tls-port=".length()));
        ClientOptions options = ClientOptions.DEFAULT.password(Password.of("secret".toCharArray()))
                .trust(TlsTrust.authorities(Certificates.authority()).subject(subject));
        if (same) {
            SpiceClient.connect(uri, options).close();
        } else {
            assertThatExceptionOfType(SSLException.class).isThrownBy(() -> SpiceClient.connect(uri, options));
        }
    }

    @Test
    void theMainChannelComesWithoutTlsAndTheKeysWithIt() throws Exception {
        assertThat(type("host=localhost", port, tlsPort, "password=secret", "ca-file=" + Certificates.authority()))
                .isZero();
        assertThatKeysHaveArrived();
        assertThat(refused.poll(20, TimeUnit.SECONDS)).hasMessageStartingWith("NEED_SECURED at MESSAGE of inputs 0");
    }

    @Test
    void anotherAuthorityIsNotTrusted() throws Exception {
        assertThat(type("host=localhost", tlsPort, "password=secret", "ca-file=" + Certificates.otherAuthority()))
                .isNotZero();
        assertThat(guest.keys()).isEmpty();
    }

    private void assertThatKeysHaveArrived() throws InterruptedException {
        // The mouse is the client's, and the scan code of a key that goes up has 0x80 more.
        assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("down 30");
        assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("up 158");
        assertThat(guest.keys().poll(20, TimeUnit.SECONDS)).isEqualTo("at 12, 34");
    }

    private int type(String... properties) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(properties));
        arguments.add(0, Path.of(LiveSpiceGlibTest.class.getResource("/live/spice_keys.py").toURI()).toString());
        return Program.run(folder.resolve("log"), Program.PYTHON, arguments);
    }
}
