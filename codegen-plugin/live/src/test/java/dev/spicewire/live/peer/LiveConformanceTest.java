// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.live.Program;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.live.TestCertificates;
import dev.spicewire.live.conformance.ClientPlace;
import dev.spicewire.live.conformance.PeerLimits;
import dev.spicewire.live.conformance.PeerRun;
import dev.spicewire.live.conformance.PeerSuites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Conformance of real peers. What they do wrong is known by name: what comes to it fails, and so does what goes. */
@Tag("live")
@Timeout(240)
class LiveConformanceTest {

    private static final String QEMU = "qemu-system-x86_64";
    private static final String SPICE_GTK = "spicy-screenshot";
    private static final PeerLimits LIMITS = new PeerLimits(Duration.ofSeconds(6), Duration.ofSeconds(200));
    private static final Map<String, String> WRONG_IN_QEMU = Map.of(
            "link/client/message/live/capabilities-overlap-the-message/connect",
            "answers link error INVALID_DATA (3)",
            "link/client/message/live/an-unknown-mechanism/connect",
            "sends a link reply instead of a link result",
            "link/client/message/live/an-unknown-channel-type/connect",
            "closes instead of sending the link reply",
            "link/client/message/live/an-unknown-channel-id/connect",
            "closes instead of sending the link reply");
    /** What comes in one record with the ticket lies where nothing wakes the server up to it. */
    private static final Map<String, String> WRONG_OVER_TLS = Map.of(
            "framing/client/mini/live/right-behind-the-ticket/connect", "sends no channels_list",
            "framing/client/full/live/right-behind-the-ticket/connect", "sends no channels_list");
    private static final Map<String, String> WRONG_IN_SPICE_GTK = Map.of(
            "link/server/reply/live/size-larger-than-32-bits-signed/listen", "does not close",
            "framing/server/full/live/serials-from-1/listen", "numbers messages otherwise",
            "framing/server/mini/live/larger-than-32-bits-signed/listen", "crashes",
            "framing/server/full/live/larger-than-32-bits-signed/listen", "crashes");

    @TempDir
    private Path folder;

    @Test
    void qemuIsRightButForWhatIsKnown() throws Exception {
        Program.require(QEMU, "qemu-system-x86");
        int port = Program.freePort();
        try (Program qemu = qemu("port=" + port + ",addr=127.0.0.1,password-secret=pw")) {
            RunReport report = server(SpiceUri.tcp("127.0.0.1", port, 0));

            record("QEMU", "--connect", report);
            assertThat(deviations(report)).isEqualTo(WRONG_IN_QEMU);
            assertThat(qemu.isRunning()).isTrue();
        }
    }

    @Test
    void soItIsOverTls() throws Exception {
        Program.require(QEMU, "qemu-system-x86");
        int port = Program.freePort();
        try (Program qemu = qemu("tls-port=" + port + ",addr=127.0.0.1,password-secret=pw,x509-dir="
                + TestCertificates.folder("tls"))) {
            RunReport report = server(SpiceUri.tcp("localhost", 0, port));

            record("QEMU over TLS", "--connect", report);
            Map<String, String> known = new HashMap<>(WRONG_IN_QEMU);
            known.putAll(WRONG_OVER_TLS);
            assertThat(deviations(report)).isEqualTo(known);
            assertThat(qemu.isRunning()).isTrue();
        }
    }

    @Test
    void spiceGtkIsRightButForWhatIsKnown() throws Exception {
        Program.require(SPICE_GTK, "spice-client-gtk");
        SpiceUri uri = SpiceUri.tcp("127.0.0.1", Program.freePort(), 0);
        try (Password secret = Password.of("secret".toCharArray())) {
            ClientPlace place = new ClientPlace(uri, Optional.empty(), Optional.of(secret),
                    List.of(SPICE_GTK, "--uri={uri}", "--password=secret", "--out-file=" + folder.resolve("x.ppm")),
                    listening -> { });

            RunReport report = run(PeerRun.ofClient(place, LIMITS), PeerSuites.forClients());

            record(SPICE_GTK, "--listen", report);
            assertThat(deviations(report)).isEqualTo(WRONG_IN_SPICE_GTK);
        }
    }

    private Program qemu(String spice) throws Exception {
        Program qemu = Program.start(folder.resolve("qemu.log"), List.of(QEMU, "-m", "64", "-nodefaults", "-display",
                "none", "-monitor", "stdio", "-vga", "qxl", "-object", "secret,id=pw,data=secret", "-spice", spice));
        qemu.awaitText("(qemu)");
        return qemu;
    }

    private static RunReport server(SpiceUri uri) throws Exception {
        try (Password secret = Password.of("secret".toCharArray())) {
            ClientOptions options = ClientOptions.DEFAULT.password(secret)
                    .trust(TlsTrust.authorities(TestCertificates.authority()));
            return run(PeerRun.ofServer(uri, options, LIMITS), PeerSuites.forServers());
        }
    }

    private static RunReport run(PeerRun run, Suite cases) throws Exception {
        RunReport report = run.run(cases, KnownFailures.NONE, new Rerun(List.of()), done -> { });
        assertThat(report.problems()).isEmpty();
        assertThat(report.outcomes()).allSatisfy(outcome ->
                assertThat(outcome.verdict()).as(outcome.toString()).isIn(Verdict.PASSED, Verdict.FAILED));
        return report;
    }

    private static Map<String, String> deviations(RunReport report) {
        return report.outcomes().stream().filter(outcome -> outcome.mismatch().isPresent())
                .collect(Collectors.toMap(outcome -> outcome.tested().id(),
                        outcome -> outcome.mismatch().map(Mismatch::fault).orElseThrow()));
    }

    /** Leaves for the page of real programs what was found. */
    private static void record(String peer, String way, RunReport report) throws IOException {
        Map<String, String> deviations = deviations(report);
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", peer, way, Integer.toString(report.outcomes().size()),
                Integer.toString(report.outcomes().size() - deviations.size())));
        report.outcomes().stream().filter(outcome -> outcome.mismatch().isPresent()).forEach(outcome ->
                lines.add(String.join("\t", peer, outcome.tested().id(), outcome.tested().basis().rule(),
                        outcome.tested().basis().level().word(), deviations.get(outcome.tested().id()))));
        Path folder = Files.createDirectories(Path.of("target/surefire-reports"));
        Files.write(folder.resolve("conformance-" + peer.replace(' ', '_') + ".tsv"), lines);
    }
}
