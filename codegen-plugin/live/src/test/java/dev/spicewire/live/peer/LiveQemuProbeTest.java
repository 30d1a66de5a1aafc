// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.live.Program;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.live.Definition;
import dev.spicewire.live.TestCertificates;
import dev.spicewire.live.probe.ChannelReport;
import dev.spicewire.live.probe.MessageCount;
import dev.spicewire.live.probe.Probe;
import dev.spicewire.live.probe.ProbeReport;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A probe of ours at QEMU, with every device that has a channel. */
@Tag("live")
@Timeout(90)
class LiveQemuProbeTest {

    private static final String QEMU = "qemu-system-x86_64";
    private static final String ACCOUNTS = "saslpasswd2";
    private static final List<String> DEVICES = List.of("-device", "virtio-serial",
            "-chardev", "spicevmc,id=agent,name=vdagent",
            "-device", "virtserialport,chardev=agent,name=com.redhat.spice.0",
            "-chardev", "spiceport,id=port,name=org.example.port",
            "-device", "virtserialport,chardev=port,name=org.example.port",
            "-chardev", "spiceport,id=dav,name=org.spice-space.webdav.0",
            "-device", "virtserialport,chardev=dav,name=org.spice-space.webdav.0",
            "-device", "ich9-usb-ehci1", "-chardev", "spicevmc,id=usb,name=usbredir",
            "-device", "usb-redir,chardev=usb",
            "-audiodev", "spice,id=sound", "-device", "intel-hda", "-device", "hda-duplex,audiodev=sound");

    @TempDir
    private Path folder;

    @BeforeAll
    static void qemuIsThere() {
        Program.require(QEMU, "qemu-system-x86");
    }

    @Test
    void everyChannelOfAMachineIsWithoutAViolation() throws Exception {
        int port = Program.freePort();
        try (Program qemu = start("port=" + port + ",addr=127.0.0.1,password-secret=pw", List.of("-object",
                "secret,id=pw,data=secret"))) {
            assertThatIsFlawless(qemu, SpiceUri.tcp("127.0.0.1", port, 0), "secret");
        }
    }

    @Test
    void soItIsOverTls() throws Exception {
        int port = Program.freePort();
        try (Program qemu = start("tls-port=" + port + ",addr=127.0.0.1,disable-ticketing=on,x509-dir="
                + TestCertificates.folder("tls"), List.of())) {
            assertThatIsFlawless(qemu, SpiceUri.tcp("localhost", 0, port), "");
        }
    }

    @Test
    void soItIsOverAUnixSocket() throws Exception {
        Path socket = folder.resolve("s");
        try (Program qemu = start("unix=on,addr=" + socket + ",disable-ticketing=on", List.of())) {
            assertThatIsFlawless(qemu, SpiceUri.unix(socket.toString()), "");
        }
    }

    @Test
    void soItIsInsideWebSocket() throws Exception {
        int port = Program.freePort();
        try (Program qemu = start("port=" + port + ",addr=127.0.0.1,password-secret=pw", List.of("-object",
                "secret,id=pw,data=secret"))) {
            assertThatIsFlawless(qemu, SpiceUri.parse("spice+ws://127.0.0.1:" + port), "secret");
        }
    }

    @Test
    void soItIsInsideWebSocketOverTls() throws Exception {
        int port = Program.freePort();
        try (Program qemu = start("tls-port=" + port + ",addr=127.0.0.1,disable-ticketing=on,x509-dir="
                + TestCertificates.folder("tls"), List.of())) {
            assertThatIsFlawless(qemu, SpiceUri.parse("spice+wss://localhost:" + port), "");
        }
    }

    @Test
    void soItIsBySaslOverTls() throws Exception {
        Program.require(ACCOUNTS, "sasl2-bin and libsasl2-modules");
        int port = Program.freePort();
        addAccount();
        try (Program qemu = start("port=0,tls-port=" + port + ",addr=127.0.0.1,sasl=on,x509-dir="
                + TestCertificates.folder("tls"), List.of());
                SaslLogin login = SaslLogin.password("tester", "secret".toCharArray())) {
            assertThatIsFlawless(qemu, SpiceUri.tcp("localhost", 0, port), ClientOptions.DEFAULT.sasl(login));
        }
    }

    private void addAccount() throws Exception {
        Path database = folder.resolve("sasldb2");
        Files.writeString(folder.resolve("qemu.conf"), "mech_list: scram-sha-256 plain\npwcheck_method: auxprop\n"
                + "auxprop_plugin: sasldb\nsasldb_path: " + database + "\n");
        Path password = Files.writeString(folder.resolve("password"), "secret");
        Process process = new ProcessBuilder(ACCOUNTS, "-p", "-c", "-f", database.toString(), "-a", "qemu", "-u",
                InetAddress.getLocalHost().getHostName(), "tester").redirectInput(password.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("accounts.log").toFile()).start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0).isTrue();
    }

    private Program start(String spice, List<String> more) throws Exception {
        List<String> command = new ArrayList<>(List.of("env", "SASL_CONF_PATH=" + folder, QEMU, "-m",
                "64", "-nodefaults", "-display", "none", "-monitor", "stdio", "-vga", "qxl", "-spice", spice));
        command.addAll(DEVICES);
        command.addAll(more);
        Program qemu = Program.start(folder.resolve("qemu.log"), command);
        qemu.awaitText("(qemu)");
        return qemu;
    }

    private static void assertThatIsFlawless(Program qemu, SpiceUri uri, String secret) throws Exception {
        try (Password password = Password.of(secret.toCharArray())) {
            assertThatIsFlawless(qemu, uri, ClientOptions.DEFAULT.password(password));
        }
    }

    private static void assertThatIsFlawless(Program qemu, SpiceUri uri, ClientOptions options) throws Exception {
        ProbeReport report = new Probe(Definition.PROTOCOL,
                options.trust(TlsTrust.authorities(TestCertificates.authority()))).run(uri, 3);
        assertThat(report.channels()).extracting(ChannelReport::violations).allSatisfy(
                violations -> assertThat(violations).isEmpty());
        assertThat(report.isComplete() && qemu.isRunning()).isTrue();
        assertThat(report.channels()).extracting(ChannelReport::channel).contains("main 0", "display 0", "inputs 0",
                "cursor 0", "playback 0", "record 0", "usbredir 0", "port 0", "webdav 0");
        assertThat(report.channels()).filteredOn(channel -> channel.channel().equals("display 0"))
                .flatExtracting(ChannelReport::messages).extracting(MessageCount::name)
                .contains("surface_create", "draw_copy", "mark");
    }
}
