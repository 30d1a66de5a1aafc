// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.live.server.StandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code conformance run} with a running server or client. */
class ConformanceOfPeersCommandTest {

    private static final String OPENS = "link/client/message/live/main-with-capabilities/connect";
    private static final String REFUSES = "link/client/message/live/another-password/connect";

    @TempDir
    private Path directory;
    private Path password;
    private Path guess;

    @BeforeEach
    void writePasswords() throws IOException {
        password = Files.writeString(directory.resolve("secret.txt"), "secret\n");
        guess = Files.writeString(directory.resolve("guess.txt"), "guess\n");
    }

    @Test
    void aServerThatIsRightIsFineAndItsOutcomesAreWritten() throws IOException {
        Path report = directory.resolve("report");
        try (StandIn server = server()) {
            String place = listen(server);

            CommandRun run = run("--connect", place, "--password-file", password.toString(), "--case", OPENS,
                    "--case", REFUSES, "--report", report.toString());

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.out()).startsWith("testee: server " + place + "\n")
                    .endsWith("2 cases: 2 passed, 0 failed\n");
            assertThat(report.resolve("outcomes.tsv")).content().contains(OPENS, REFUSES).doesNotContain("failed");
            assertThat(report.resolve("junit.xml")).content().contains(OPENS);
        }
    }

    @Test
    void aFailureSaysWhatIsRightAndHowToRunItAlone() throws IOException {
        try (StandIn server = server()) {
            String place = listen(server);

            Path report = directory.resolve("report");

            CommandRun run = run("--connect", place, "--password-file", guess.toString(), "--case", OPENS, "--report",
                    report.toString());

            assertThat(report.resolve("report.html")).content().contains("opens the main channel", " · link</p>");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains("reason:   answers link error PERMISSION_DENIED (7)\n",
                    "expected: opens the main channel\n", "alone:    spicewire conformance run --connect " + place
                            + " --password-file " + guess + " --case " + OPENS + "\n");
        }
    }

    @Test
    void aKnownFailureIsOneHereToo() throws IOException {
        Path known = Files.writeString(directory.resolve("known.txt"), OPENS + "   the password is a guess\n");
        try (StandIn server = server()) {
            assertThat(run("--connect", listen(server), "--password-file", guess.toString(), "--case", OPENS,
                    "--known-failures", known.toString()).exitCode()).isZero();
        }
    }

    @Test
    void casesAreListedWithoutAPeer() {
        CommandRun servers = run("--connect", "spice://127.0.0.1:1", "--list");
        CommandRun clients = run("--listen", "spice://127.0.0.1:1", "--list", "--filter", "suite:framing");

        assertThat(servers.exitCode()).isZero();
        assertThat(servers.out()).contains(OPENS + "\n", "framing/client/mini/live/one-message/connect\n");
        assertThat(clients.out()).contains("framing/server/full/live/one-message/listen\n")
                .doesNotContain("link/server");
        assertThat(Stream.of(servers, clients).flatMap(run -> run.out().lines())).doesNotHaveDuplicates();
    }

    @Test
    void aClientIsStartedForItsCase() throws IOException {
        String place = "spice://127.0.0.1:" + freePort();

        CommandRun run = run("--listen", place, "--start", "false {uri}", "--case",
                "link/server/reply/live/an-error/listen");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("listening on " + place + ", for 1 connections\n");
        assertThat(run.out()).contains("the client ended before it connected, with exit code 1",
                "alone:    spicewire conformance run --listen " + place + " --start 'false {uri}' --case ");
    }

    @Test
    void aServerThatIsNotThereCanNotRun() throws IOException {
        String place = "spice://127.0.0.1:" + freePort();

        assertCanNotRun(place + ": refused: nobody listens there", "--connect", place);
        assertCanNotRun("spice:nowhere", "--connect", "spice:nowhere");
    }

    @Test
    void optionsThatDoNotGoTogetherCanNotRun() {
        String place = "spice://127.0.0.1:1";

        assertCanNotRun("--testee, --connect and --listen are three runs", "--testee", "x", "--connect", place);
        assertCanNotRun("--connect and --listen are two runs", "--connect", place, "--listen", place);
        assertCanNotRun("--suite goes with --testee", "--connect", place, "--suite", "x");
        assertCanNotRun("--jobs goes with --testee", "--listen", place, "--jobs", "2");
        assertCanNotRun("--start goes with --listen", "--connect", place, "--start", "x");
        assertCanNotRun("--ca goes with --connect", "--listen", place, "--ca", "x");
        assertCanNotRun("--total goes with --connect or --listen", "--testee", "x", "--total", "5");
        assertCanNotRun("a password goes with --connect or --listen", "--testee", "x", "--password-env", "P");
        assertCanNotRun("--tls-cert and --tls-key go together", "--listen", place, "--tls-cert", "x");
        assertCanNotRun("a certificate and a key go with a place that has TLS", "--listen", "spice+tls://localhost:1");
        assertCanNotRun("the time of the whole run must be more than 0 s", "--connect", place, "--total", "0");
        assertCanNotRun("the timeout must be more than 0 s", "--connect", place, "--timeout", "0");
    }

    private static StandIn server() {
        return new StandIn(ServerOptions.of(TicketRule.password(Password.of("secret".toCharArray()))), message -> { });
    }

    private static String listen(StandIn server) throws IOException {
        InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return "spice://127.0.0.1:" + ((InetSocketAddress) server.listen(loopback)).getPort();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static CommandRun run(String... options) {
        return CommandRun.of(Stream.concat(Stream.of("conformance", "run"), Stream.of(options))
                .toArray(String[]::new));
    }

    private static void assertCanNotRun(String reason, String... options) {
        CommandRun run = run(options);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("spicewire conformance").contains(reason).hasLineCount(1);
    }
}
