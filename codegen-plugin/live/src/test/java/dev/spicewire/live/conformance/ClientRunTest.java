// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.live.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients under test: ours, which is right in every case, and some that are not. */
@Timeout(120)
class ClientRunTest {

    private static final Password SECRET = Password.of("secret".toCharArray());
    private static final String GOES_ON = "*/ok-with-capabilities/*";

    @TempDir
    private Path folder;
    private volatile boolean over;

    @AfterEach
    void endClients() {
        over = true;
    }

    @Test
    void aRightClientThatConnectsAgainAndAgainPassesEveryCase() throws Exception {
        ClientPlace place = Runs.place(Optional.of(SECRET), List.of());
        connect(place.uri(), ClientOptions.DEFAULT.password(SECRET));

        RunReport report = Runs.client(place, Runs.PATIENT);

        assertThat(Runs.faults(report)).isEmpty();
        assertThat(report.outcomes()).extracting(Outcome::verdict).containsOnly(Verdict.PASSED);
    }

    @Test
    void soItIsOverTlsAndOverAUnixSocket() throws Exception {
        Path files = TestCertificates.folder("tls");
        SpiceUri plain = Runs.place(Optional.empty(), List.of()).uri();
        ClientPlace secured = new ClientPlace(SpiceUri.tcp("localhost", 0, plain.port().orElseThrow()),
                Optional.of(TlsIdentity.of(files.resolve("server-cert.pem"), files.resolve("server-key.pem"))),
                Optional.of(SECRET), List.of(), uri -> { });
        ClientPlace unix = new ClientPlace(SpiceUri.unix(folder.resolve("s").toString()), Optional.empty(),
                Optional.of(SECRET), List.of(), uri -> { });

        connect(secured.uri(), ClientOptions.DEFAULT.password(SECRET)
                .trust(TlsTrust.authorities(TestCertificates.authority())));
        connect(unix.uri(), ClientOptions.DEFAULT.password(SECRET));

        assertThat(Runs.faults(Runs.client(secured, Runs.PATIENT, "suite:link"))).isEmpty();
        assertThat(Runs.faults(Runs.client(unix, Runs.PATIENT, "suite:link"))).isEmpty();
        assertThat(folder.resolve("s")).doesNotExist();
    }

    @Test
    void anotherPasswordInTheTicketIsWrong() throws Exception {
        ClientPlace place = Runs.place(Optional.of(SECRET), List.of());
        connect(place.uri(), ClientOptions.DEFAULT.password(Password.of("guess".toCharArray())));

        assertThat(Runs.faults(Runs.client(place, Runs.PATIENT, GOES_ON))).containsValue("another password");
    }

    @Test
    void whoSaysNothingSendsNoLinkMessage() throws Exception {
        ClientPlace place = Runs.place(Optional.empty(), List.of());
        again(place.uri(), socket -> socket.getInputStream().read());

        assertThat(Runs.faults(Runs.client(place, Runs.QUICK, GOES_ON))).containsValue("sends no link message");
    }

    @Test
    void whoFloodsSendsNoLinkMessage() throws Exception {
        ClientPlace place = Runs.place(Optional.empty(), List.of());
        again(place.uri(), socket -> {
            while (true) {
                socket.getOutputStream().write(new byte[1 << 16]);
            }
        });

        assertThat(Runs.faults(Runs.client(place, Runs.QUICK, GOES_ON)))
                .containsValue("sends a malformed link message");
    }

    @Test
    void whoGoesOnWhereTheServerRefusesIsWrong() throws Exception {
        ClientPlace place = Runs.place(Optional.empty(), List.of());
        again(place.uri(), socket -> {
            socket.getOutputStream().write(LinkBytes.of(ServerTalk.MAIN).bytes());
            socket.getInputStream().readNBytes(16);
            socket.getOutputStream().write(new byte[132]);
        });

        assertThat(Runs.faults(Runs.client(place, Runs.PATIENT, "*/an-error/*"))).containsValue("goes on");
    }

    @Test
    void whoHoldsTheConnectionHasNotClosedIt() throws Exception {
        ClientPlace place = Runs.place(Optional.empty(), List.of());
        again(place.uri(), socket -> {
            socket.getOutputStream().write(LinkBytes.of(ServerTalk.MAIN).bytes());
            socket.getInputStream().readAllBytes();
        });

        assertThat(Runs.faults(Runs.client(place, Runs.QUICK, "*/wrong-magic/*"))).containsValue("does not close");
    }

    @Test
    void aProgramThatEndsBeforeItConnectsIsSaidSo() throws Exception {
        RunReport report = Runs.client(Runs.place(Optional.empty(), List.of("sh", "-c", "echo for {uri}; exit 3")),
                Runs.PATIENT, GOES_ON);

        Mismatch mismatch = report.outcomes().get(0).mismatch().orElseThrow();
        assertThat(mismatch.reason()).isEqualTo("the client ended before it connected, with exit code 3");
        assertThat(mismatch.log()).singleElement().asString().startsWith("for spice://127.0.0.1:");
    }

    @Test
    void aProgramThatIsThereNotAtAllIsNoRun() throws Exception {
        ClientPlace place = Runs.place(Optional.empty(), List.of("/no/such/client"));

        assertThatThrownBy(() -> Runs.client(place, Runs.PATIENT)).isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/client");
    }

    @Test
    void whereNobodyConnectsTheRunEndsWithItsTime() throws Exception {
        ClientPlace place = Runs.place(Optional.empty(), List.of());

        RunReport report = Runs.client(place, new PeerLimits(Duration.ofSeconds(30), Duration.ofMillis(400)));

        assertThat(report.outcomes()).extracting(Outcome::verdict).containsOnly(Verdict.NOT_RUN);
        assertThat(report.problems()).containsExactly("the run has taken its 0.4 s");
    }

    @Test
    void aPlaceThatIsTakenIsSaidSo() throws Exception {
        ClientPlace place = Runs.place(Optional.empty(), List.of());
        try (FakeServer other = FakeServer.doing(socket -> { })) {
            ClientPlace taken = new ClientPlace(other.uri(), Optional.empty(), Optional.empty(), List.of(),
                    uri -> { });

            assertThatThrownBy(() -> Runs.client(taken, Runs.PATIENT)).isInstanceOf(IOException.class)
                    .hasMessageStartingWith(other.uri() + ": can't listen there: ");
        }
        assertThatThrownBy(() -> new ClientPlace(SpiceUri.tcp("localhost", 0, 1), Optional.empty(), Optional.empty(),
                List.of(), place.listening())).hasMessage("a certificate and a key go with a place that has TLS");
    }

    /** Opens sessions, one after another, until the test is over. */
    private void connect(SpiceUri uri, ClientOptions options) {
        FakeServer.thread(() -> {
            while (!over) {
                try (SpiceClient client = SpiceClient.connect(uri, options, ClientSide.MAIN.raw(),
                        (id, body) -> { })) {
                    client.main().awaitEnd();
                } catch (IOException e) {
                    // That is what wrong servers are for; or there is none yet.
                    pause();
                }
            }
        });
    }

    private void again(SpiceUri uri, FakeServer.Behaviour behaviour) {
        FakeServer.thread(() -> {
            while (!over) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), uri.port().orElseThrow())) {
                    behaviour.meet(socket);
                } catch (IOException e) {
                    // The case is over, or the first one has not begun.
                    pause();
                }
            }
        });
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
