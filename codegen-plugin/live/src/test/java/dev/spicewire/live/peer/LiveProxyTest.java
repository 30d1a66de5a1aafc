// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.live.Program;
import dev.spicewire.connection.ProxyOptions;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.SpiceProxy;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.connection.transport.TlsIdentity;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.live.TestCertificates;
import dev.spicewire.live.picture.KnownPicture;
import dev.spicewire.live.record.SessionRecord;
import dev.spicewire.live.server.StandIn;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** spice-gtk at a proxy whose server it reaches over TLS; tshark reads the record. */
@Tag("live")
@Timeout(90)
class LiveProxyTest {

    private static final String CLIENT = "spicy-screenshot";
    private static final String READER = "tshark";

    @TempDir
    private Path folder;
    private Path record;
    private Path screenshot;

    @BeforeEach
    void nameFiles() {
        Program.require(CLIENT, "spice-client-gtk");
        record = folder.resolve("record.pcapng");
        screenshot = folder.resolve("screen.ppm");
    }

    @Test
    void thePictureComesThrough() throws Exception {
        takeScreenshot();

        assertThat(Files.readAllBytes(screenshot)).isEqualTo(new KnownPicture().pixels().ppm());
    }

    @Test
    void tsharkReadsTheRecordWithoutAnError() throws Exception {
        Program.require(READER, READER);
        takeScreenshot();

        String messages = read("-Y", "spice", "-T", "fields", "-e", "spice.message_type");
        assertThat(messages.split("[\\s,]+")).as("fill, copy, black, white, inversion, surface")
                .contains("302", "304", "306", "307", "308", "314");
        assertThat(read("-o", "ip.check_checksum:TRUE", "-o", "tcp.check_checksum:TRUE", "-Y",
                "ip.checksum.status == 0 || tcp.checksum.status == 0 || _ws.malformed || tcp.analysis.flags"))
                .doesNotContain("127.0.0.1");
    }

    private void takeScreenshot() throws Exception {
        Path tls = TestCertificates.folder("tls");
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (Password secret = Password.of("secret".toCharArray());
                StandIn server = new StandIn(ServerOptions.of(TicketRule.password(secret)), message -> { });
                SessionRecord file = new SessionRecord(record, Clock.systemUTC())) {
            InetSocketAddress real = (InetSocketAddress) server.listen(anywhere,
                    TlsIdentity.of(tls.resolve("server-cert.pem"), tls.resolve("server-key.pem")));
            ProxyOptions options = ProxyOptions.DEFAULT.passages(file::channel)
                    .trust(TlsTrust.authorities(TestCertificates.authority()));
            try (SpiceProxy proxy = new SpiceProxy(SpiceUri.tcp("localhost", 0, real.getPort()), options)) {
                int port = ((InetSocketAddress) proxy.listen(anywhere)).getPort();
                run("client.log", List.of(CLIENT, "--uri=spice://127.0.0.1:" + port, "--password=secret",
                        "--out-file=" + screenshot));
            }
        }
    }

    private String read(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(READER, "-r", record.toString()));
        command.addAll(List.of(options));
        return run("tshark.log", command);
    }

    private String run(String log, List<String> command) throws Exception {
        try (Program program = Program.start(folder.resolve(log), command)) {
            assertThat(program.awaitEnd()).as(program.output()).isZero();
            return program.output();
        }
    }
}
