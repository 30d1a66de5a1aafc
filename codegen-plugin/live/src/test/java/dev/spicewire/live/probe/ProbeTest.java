// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spicewire.codec.DisplayClientHandler;
import dev.spicewire.codec.InputsClientHandler;
import dev.spicewire.codec.InputsInit;
import dev.spicewire.codec.Mark;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.codec.SurfaceFlags;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ServerChannels;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.ServerSide;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.live.Definition;
import dev.spicewire.live.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A probe of ours at a server of ours. */
@Timeout(60)
class ProbeTest {

    private static final Password SECRET = Password.of("secret".toCharArray());
    private static final int NO_FORMAT = 77;

    @TempDir
    private Path folder;
    private SpiceServer server;

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aServerThatKeepsToTheDefinitionHasNoViolations() throws Exception {
        ProbeReport report = probe(SpiceUri.tcp("127.0.0.1", start(32), 0), trusting(TlsTrust.system()));

        assertThat(report.violations()).isZero();
        assertThat(report.isComplete()).isTrue();
        assertThat(report.channels()).extracting(ChannelReport::channel)
                .containsExactly("main 0", "display 0", "inputs 0");
        assertThat(report.channels().get(0).messages()).extracting(MessageCount::name)
                .containsExactly("init", "channels_list");
        assertThat(report.channels().get(1).messages()).extracting(MessageCount::name)
                .containsExactly("set_ack", "mark", "surface_create");
        assertThat(report.channels().get(0).common()).contains("AUTH_SPICE", "MINI_HEADER");
    }

    @Test
    void aValueThatNobodyHasDefinedIsAViolationAndTheProbeGoesOn() throws Exception {
        ProbeReport report = probe(SpiceUri.tcp("127.0.0.1", start(NO_FORMAT), 0), trusting(TlsTrust.system()));

        assertThat(report.violations()).isOne();
        assertThat(report.channels().get(1).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.message()).isEqualTo("surface_create");
            assertThat(violation.number()).isEqualTo(2);
            assertThat(violation.field()).isEqualTo("surface_create.format");
            assertThat(violation.offset()).isEqualTo(12);
        });
        assertThat(report.channels().get(1).messages()).extracting(MessageCount::name).contains("mark");
    }

    @Test
    void anotherPasswordIsSaidSo() throws Exception {
        assertThat(failure(SpiceUri.tcp("127.0.0.1", start(32), 0),
                ClientOptions.DEFAULT.password(Password.of("guess".toCharArray()))))
                .startsWith("wrong password").doesNotContain("guess");
    }

    @Test
    void nobodyThereIsSaidSo() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(failure(SpiceUri.tcp("127.0.0.1", port, 0), ClientOptions.DEFAULT)).startsWith("refused");
        assertThat(failure(SpiceUri.unix(folder.resolve("none").toString()), ClientOptions.DEFAULT))
                .startsWith("can't connect");
    }

    @Test
    void anotherProtocolIsSaidSo() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> answer(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"));
            thread.start();

            assertThat(failure(SpiceUri.tcp("127.0.0.1", socket.getLocalPort(), 0), ClientOptions.DEFAULT))
                    .startsWith("no SPICE there");
            thread.join();
        }
    }

    @Test
    void tlsThatIsMissingOnEitherSideIsSaidSo() throws Exception {
        int port = start(32);
        int tlsPort = listen("tls");

        assertThat(failure(SpiceUri.tcp("localhost", 0, port), trusting(TlsTrust.system()))).startsWith("no TLS there");
        assertThat(failure(SpiceUri.tcp("localhost", tlsPort, 0), trusting(TlsTrust.system())))
                .startsWith("no SPICE there");
    }

    @Test
    void aCertificateThatIsNotTrustedIsSaidSo() throws Exception {
        start(32);
        int port = listen("tls");
        int otherPort = listen("other-tls");
        TlsTrust known = TlsTrust.authorities(TestCertificates.authority());

        assertThat(probe(SpiceUri.tcp("localhost", 0, port), trusting(known)).violations()).isZero();
        assertThat(failure(SpiceUri.tcp("localhost", 0, port), trusting(TlsTrust.system())))
                .startsWith("certificate of an authority that is not trusted");
        assertThat(failure(SpiceUri.tcp("localhost", 0, otherPort), trusting(known)))
                .startsWith("certificate of another host");
        assertThat(failure(SpiceUri.tcp("localhost", 0, port), trusting(known.subject("CN=elsewhere"))))
                .startsWith("certificate not trusted");
    }

    @Test
    void aChannelThatDoesNotOpenIsSaidSoAndTheOthersAreProbed() throws Exception {
        server = new SpiceServer(ServerOptions.of(TicketRule.password(SECRET)).secured(Set.of(SpiceChannels.INPUTS)),
                channels(32));

        ProbeReport report = probe(SpiceUri.tcp("127.0.0.1", listen(), 0), trusting(TlsTrust.system()));

        assertThat(report.isComplete()).isFalse();
        assertThat(report.channels()).extracting(ChannelReport::channel)
                .containsExactly("main 0", "display 0", "inputs 0");
        assertThat(report.channels().get(2).notOpened()).hasValueSatisfying(
                reason -> assertThat(reason).startsWith("TLS needed"));
    }

    private int start(int format) throws IOException {
        server = new SpiceServer(ServerOptions.of(TicketRule.password(SECRET)), channels(format));
        return listen();
    }

    private int listen() throws IOException {
        return ((InetSocketAddress) server.listen(loopback())).getPort();
    }

    private int listen(String certificates) throws IOException {
        Path files = TestCertificates.folder(certificates);
        return ((InetSocketAddress) server.listen(loopback(), TlsIdentity.of(files.resolve("server-cert.pem"),
                files.resolve("server-key.pem")))).getPort();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static ServerChannels channels(int format) {
        SurfaceCreate screen = new SurfaceCreate(0, 640, 480, format, SurfaceFlags.PRIMARY);
        return new ServerChannels()
                .channel(ServerSide.DISPLAY.greeting(List.of(screen, new Mark())), 0,
                        (session, channel) -> new DisplayClientHandler() { })
                .channel(ServerSide.INPUTS.greeting(List.of(new InputsInit(0))), 0,
                        (session, channel) -> new InputsClientHandler() { });
    }

    private static ClientOptions trusting(TlsTrust trust) {
        return ClientOptions.DEFAULT.password(SECRET).trust(trust);
    }

    private static ProbeReport probe(SpiceUri uri, ClientOptions options) throws Exception {
        return new Probe(Definition.PROTOCOL, options).run(uri, 1);
    }

    private static String failure(SpiceUri uri, ClientOptions options) {
        return ConnectFailure.describe(catchThrowableOfType(IOException.class, () -> probe(uri, options)));
    }

    private static void answer(ServerSocket socket, String text) {
        try (var connection = socket.accept()) {
            connection.getInputStream().read();
            connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
