// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.TicketCipher;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkReply;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that do not keep to anything: each run ends, and none of them passes for a right one. */
@Timeout(60)
class HostileServersTest {

    private static final byte[] KEY = TicketCipher.keys().getPublic().getEncoded();
    private static final String OPENS = "*/main-with-capabilities/*";
    private static final String CLOSES = "*/live/half-a-header/*";
    private static final String REFUSES = "*/wrong-magic/*";

    @Test
    void whoNeverAnswersIsWrongBothWhereAnAnswerIsDueAndWhereAnEndIs() throws Exception {
        try (FakeServer server = FakeServer.doing(socket -> { })) {
            assertThat(fault(server, OPENS)).isEqualTo("sends no link reply");
            assertThat(fault(server, REFUSES)).isEqualTo("sends no link reply");
            assertThat(fault(server, CLOSES, "suite:link")).isEqualTo("does not close");
        }
    }

    @Test
    void whoSendsByteByByteHasNoMoreTimeThanOthers() throws Exception {
        try (FakeServer server = FakeServer.doing(socket -> {
            while (true) {
                socket.getOutputStream().write('R');
                pause();
            }
        })) {
            assertThat(fault(server, OPENS)).isEqualTo("sends no link reply");
            assertThat(fault(server, CLOSES, "suite:link")).isEqualTo("does not close");
        }
    }

    @Test
    void whoFloodsEndsNoCase() throws Exception {
        byte[] flood = new byte[1 << 16];
        try (FakeServer server = FakeServer.doing(socket -> flood(socket, flood))) {
            assertThat(fault(server, OPENS)).isEqualTo("sends a malformed link reply");
            assertThat(fault(server, CLOSES, "suite:link")).isEqualTo("does not close");
        }
    }

    @Test
    void whoFloodsWithMessagesHasStillNotSentTheOneThatIsDue() throws Exception {
        byte[] flood = new byte[6 * 10_000];
        try (FakeServer server = FakeServer.doing(socket -> {
            welcome(socket);
            flood(socket, flood);
        })) {
            assertThat(fault(server, "framing/client/mini/live/one-message/*")).isEqualTo("sends no channels_list");
            assertThat(fault(server, "framing/client/mini/live/an-unknown-message/*"))
                    .isEqualTo("sends no channels_list");
        }
    }

    @Test
    void whoAnnouncesMessagesOf4GigabytesIsNotWaitedFor() throws Exception {
        byte[] largest = {3, 0, -1, -1, -1, -1, 0};
        try (FakeServer server = FakeServer.doing(socket -> {
            welcome(socket);
            socket.getOutputStream().write(largest);
        })) {
            assertThat(fault(server, "framing/client/mini/live/one-message/*")).isEqualTo("sends no channels_list");
        }
    }

    @Test
    void whoClosesInTheMiddleHasNotAnswered() throws Exception {
        try (FakeServer server = FakeServer.doing(socket -> {
            socket.getOutputStream().write(LinkBytes.of(ClientTalk.reply(0)).first(20));
            socket.close();
        })) {
            assertThat(fault(server, OPENS)).isEqualTo("closes instead of sending the link reply");
            assertThat(fault(server, REFUSES)).isEqualTo("closes instead of sending the link reply");
        }
    }

    @Test
    void whoResetsTheConnectionHasClosedIt() throws Exception {
        try (FakeServer server = FakeServer.doing(socket -> {
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            assertThat(run(server.uri(), Runs.PATIENT, CLOSES, "suite:link").outcomes()).extracting(Outcome::verdict)
                    .containsExactly(Verdict.PASSED);
            assertThat(fault(server, OPENS)).isEqualTo("closes instead of sending the link reply");
        }
    }

    @Test
    void whoTakesEveryLinkIsWrongWhereItIsToBeRefused() throws Exception {
        try (FakeServer server = FakeServer.doing(HostileServersTest::welcome)) {
            assertThat(fault(server, REFUSES)).isEqualTo("accepts the link");
            assertThat(run(server.uri(), Runs.PATIENT, OPENS).isClean()).isTrue();
        }
    }

    @Test
    void whoRefusesWithAnotherNumberIsWrong() throws Exception {
        try (FakeServer server = FakeServer.doing(socket -> {
            socket.getOutputStream().write(LinkBytes.of(ClientTalk.reply(LinkError.ERROR.number())).bytes());
            socket.close();
        })) {
            assertThat(fault(server, REFUSES)).isEqualTo("answers link error ERROR (1)");
        }
    }

    @Test
    void whatTheRunHasNoTimeForIsNotRunAndNotWrong() throws Exception {
        PeerLimits brief = new PeerLimits(Duration.ofSeconds(30), Duration.ofMillis(600));
        try (FakeServer server = FakeServer.doing(socket -> { })) {
            RunReport report = run(server.uri(), brief);

            assertThat(report.outcomes()).extracting(Outcome::verdict).containsOnly(Verdict.NOT_RUN);
            assertThat(report.problems()).containsExactly("the run has taken its 0.6 s");
            assertThat(report.isClean()).isFalse();
        }
    }

    @Test
    void nobodyThereIsNoRun() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThatThrownBy(() -> run(SpiceUri.tcp("127.0.0.1", port, 0), Runs.QUICK))
                .isInstanceOf(IOException.class).hasMessageStartingWith("refused");
    }

    @Test
    void noTlsThereIsNoRun() throws Exception {
        try (FakeServer server = FakeServer.doing(socket -> socket.getOutputStream().write("HTTP/1.1 400\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII)))) {
            SpiceUri secured = SpiceUri.tcp("127.0.0.1", 0, server.uri().port().orElseThrow());

            assertThatThrownBy(() -> run(secured, Runs.PATIENT)).isInstanceOf(IOException.class)
                    .hasMessageStartingWith("no TLS there");
        }
    }

    @Test
    void aServerThatGoesAwayIsGivenUpAndTheCaseBeforeIsNamed() throws Exception {
        AtomicInteger count = new AtomicInteger();
        FakeServer[] self = new FakeServer[1];
        try (FakeServer server = FakeServer.doing(socket -> {
            // The first connection only shows that somebody is there.
            if (count.incrementAndGet() == 2) {
                self[0].close();
            }
        })) {
            self[0] = server;

            RunReport report = run(server.uri(), Runs.PATIENT, "suite:link");

            assertThat(Runs.faults(report)).containsEntry("message/no-capabilities", "no connection");
            assertThat(report.outcomes().get(1).mismatch().orElseThrow().reason()).startsWith("refused")
                    .endsWith("; the case before was 'link/client/message/live/main-with-capabilities/connect'");
            assertThat(report.problems()).containsExactly("the run was given up: no connection in 3 cases in a row");
            assertThat(report.outcomes().stream().skip(4)).extracting(Outcome::verdict).containsOnly(Verdict.NOT_RUN);
        }
    }

    /** Takes every link and every ticket, whatever it is, and then says no more. */
    static void welcome(Socket socket) throws IOException {
        socket.getInputStream().readNBytes(16);
        socket.getOutputStream().write(LinkBytes.of(new LinkReply(LinkError.OK, ByteBuffer.wrap(KEY),
                LinkBytes.USUAL, Capabilities.NONE)).bytes());
        socket.getOutputStream().write(ClientTalk.result(0));
    }

    private static void flood(Socket socket, byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        while (true) {
            out.write(bytes);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String fault(FakeServer server, String... filters) throws Exception {
        RunReport report = run(server.uri(), Runs.QUICK, filters);
        assertThat(report.outcomes()).as(Arrays.toString(filters)).hasSize(1);
        return report.outcomes().get(0).mismatch().orElseThrow().fault();
    }

    private static RunReport run(SpiceUri uri, PeerLimits limits, String... filters) throws Exception {
        return Runs.server(uri, ClientOptions.DEFAULT, limits, filters);
    }
}
