// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.live.TestCertificates;
import dev.spicewire.live.server.StandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of ours under test: it is right in every case, however it is reached. */
@Timeout(120)
class ServerRunTest {

    private static final Password SECRET = Password.of("secret".toCharArray());

    @TempDir
    private Path folder;

    @Test
    void aRightServerPassesEveryCase() throws Exception {
        try (StandIn server = new StandIn(ServerOptions.of(TicketRule.password(SECRET)), message -> { })) {
            RunReport report = run(SpiceUri.tcp("127.0.0.1", port(server), 0), ClientOptions.DEFAULT.password(SECRET));

            assertThat(Runs.faults(report)).isEmpty();
            assertThat(report.outcomes()).extracting(Outcome::verdict).containsOnly(Verdict.PASSED);
        }
    }

    @Test
    void aPasswordThatIsWrongOpensNothing() throws Exception {
        try (StandIn server = new StandIn(ServerOptions.of(TicketRule.password(SECRET)), message -> { });
                Password guess = Password.of("guess".toCharArray())) {
            RunReport report = run(SpiceUri.tcp("127.0.0.1", port(server), 0), ClientOptions.DEFAULT.password(guess),
                    "*/main-with-capabilities/*");

            assertThat(Runs.faults(report)).containsValue("answers link error PERMISSION_DENIED (7)");
        }
    }

    /** Only while a case is played the server gives the number of the session that the request names. */
    @Test
    void aRequestThatDependsOnTheServerIsShownAsItWasSent() throws Exception {
        try (FakeServer server = FakeServer.doing(socket -> { })) {
            RunReport report = run(server.uri(), ClientOptions.DEFAULT, "*/an-unknown-channel-type/*");

            assertThat(report.outcomes()).singleElement().satisfies(outcome ->
                    assertThat(outcome.tested().input()).isEqualTo(LinkBytes.of(ServerTalk.MAIN).hex()));
        }
    }

    @Test
    void withoutAPasswordNoneIsWrong() throws Exception {
        try (StandIn server = new StandIn(ServerOptions.of(TicketRule.open()), message -> { })) {
            RunReport report = run(SpiceUri.tcp("127.0.0.1", port(server), 0), ClientOptions.DEFAULT,
                    "*/another-password/*");

            assertThat(report.outcomes()).singleElement().satisfies(outcome -> {
                assertThat(outcome.verdict()).isEqualTo(Verdict.UNSUPPORTED);
                assertThat(outcome.note()).isEqualTo("no password is known, so that none is wrong");
            });
        }
    }

    @Test
    void whatNeedsATicketIsBeyondAServerThatTakesNone() throws Exception {
        try (SaslAccounts accounts = SaslAccounts.passwords().add("tester", "secret".toCharArray());
                StandIn server = new StandIn(ServerOptions.of(accounts), message -> { })) {
            RunReport report = run(SpiceUri.tcp("127.0.0.1", port(server), 0), ClientOptions.DEFAULT,
                    "*/main-with-capabilities/*");

            assertThat(report.outcomes()).singleElement().satisfies(outcome ->
                    assertThat(outcome.note()).startsWith("the server takes no tickets, it has "));
        }
    }

    @Test
    void soItIsOverTls() throws Exception {
        Path files = TestCertificates.folder("tls");
        TlsIdentity identity = TlsIdentity.of(files.resolve("server-cert.pem"), files.resolve("server-key.pem"));
        try (StandIn server = new StandIn(ServerOptions.of(TicketRule.password(SECRET)), message -> { })) {
            int port = ((InetSocketAddress) server.listen(loopback(), identity)).getPort();
            SpiceUri uri = SpiceUri.tcp("localhost", 0, port);
            ClientOptions options = ClientOptions.DEFAULT.password(SECRET);

            ClientOptions trusting = options.trust(TlsTrust.authorities(TestCertificates.authority()));

            assertThat(Runs.faults(run(uri, trusting, "!*message/live/*-*-*", "!*magic*", "!*size-0*"))).isEmpty();
            assertThatThrownBy(() -> run(uri, options)).isInstanceOf(IOException.class)
                    .hasMessageStartingWith("certificate of an authority that is not trusted");
        }
    }

    @Test
    void soItIsOverAUnixSocketAndInsideWebSocket() throws Exception {
        Path socket = folder.resolve("s");
        try (StandIn server = new StandIn(ServerOptions.of(TicketRule.password(SECRET)), message -> { })) {
            server.listen(UnixDomainSocketAddress.of(socket));
            int port = ((InetSocketAddress) server.listenWebSocket(loopback())).getPort();

            Stream.of(SpiceUri.unix(socket.toString()), SpiceUri.parse("spice+ws://127.0.0.1:" + port)).forEach(uri ->
                    assertThat(faults(uri)).as(uri.toString()).isEmpty());
        }
    }

    private static Map<String, String> faults(SpiceUri uri) {
        try {
            return Runs.faults(run(uri, ClientOptions.DEFAULT.password(SECRET), "suite:framing"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static RunReport run(SpiceUri uri, ClientOptions options, String... filters) throws Exception {
        return Runs.server(uri, options, Runs.PATIENT, filters);
    }

    private static int port(StandIn server) throws IOException {
        return ((InetSocketAddress) server.listen(loopback())).getPort();
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }
}
