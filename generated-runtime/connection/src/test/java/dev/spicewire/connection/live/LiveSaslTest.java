// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.sasl.Mechanism;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.connection.transport.Certificates;
import dev.spicewire.connection.transport.TlsTrust;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A client of ours at QEMU with SASL, which is Cyrus SASL. */
@Tag("live")
@Timeout(60)
class LiveSaslTest {

    private static final String ACCOUNTS = "saslpasswd2";
    private static final long SECONDS = 20;

    @TempDir
    private Path folder;

    @BeforeAll
    static void programsAreThere() {
        Program.require(Qemu.PROGRAM, "qemu-system-x86");
        Program.require(ACCOUNTS, "sasl2-bin and libsasl2-modules");
    }

    @Test
    void digestsBringASecurityLayer() throws Exception {
        int port = Qemu.freePort();
        configure("digest-md5");
        try (Qemu qemu = start("port=" + port + ",addr=127.0.0.1,sasl=on")) {
            meet(SpiceUri.tcp("127.0.0.1", port, 0), login("secret"));
            assertThatIsRefused(SpiceUri.tcp("127.0.0.1", port, 0), login("guess"));
            assertThat(qemu.isRunning()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GSSAPI")
    void overTlsEachMechanismWillDo(Mechanism mechanism) throws Exception {
        int port = Qemu.freePort();
        configure("plain scram-sha-1 scram-sha-256 digest-md5");
        try (Qemu qemu = start("port=0,addr=127.0.0.1,tls-port=" + port + ",sasl=on,x509-dir="
                + Certificates.folder())) {
            meet(SpiceUri.tcp("localhost", 0, port), login("secret").only(mechanism));
            assertThatIsRefused(SpiceUri.tcp("localhost", 0, port), login("guess").only(mechanism));
            assertThat(qemu.isRunning()).isTrue();
        }
    }

    private Qemu start(String spice) throws IOException, InterruptedException {
        return Qemu.start(folder, Map.of("SASL_CONF_PATH", folder.toString()), spice);
    }

    private void configure(String mechanisms) throws IOException, InterruptedException {
        Path database = folder.resolve("sasldb2");
        Files.writeString(folder.resolve("qemu.conf"), "mech_list: " + mechanisms + "\npwcheck_method: auxprop\n"
                + "auxprop_plugin: sasldb\nsasldb_path: " + database + "\n");
        Path password = Files.writeString(folder.resolve("password"), "secret");
        Process process = new ProcessBuilder(ACCOUNTS, "-p", "-c", "-f", database.toString(), "-a", "qemu", "-u",
                InetAddress.getLocalHost().getHostName(), "tester").redirectInput(password.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("accounts.log").toFile()).start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0)
                .as(Files.readString(folder.resolve("accounts.log"))).isTrue();
    }

    private static SaslLogin login(String password) {
        return SaslLogin.password("tester", password.toCharArray());
    }

    private static SpiceClient connect(SpiceUri uri, SaslLogin login) throws IOException {
        return SpiceClient.connect(uri, ClientOptions.DEFAULT.sasl(login)
                .trust(TlsTrust.authorities(Certificates.authority())));
    }

    private static void meet(SpiceUri uri, SaslLogin login) throws IOException, InterruptedException {
        BlockingQueue<String> sizes = new ArrayBlockingQueue<>(100);
        try (SpiceClient client = connect(uri, login)) {
            client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() {
                @Override
                public void onSurfaceCreate(SurfaceCreate.View surface) {
                    sizes.add(surface.width() + " x " + surface.height());
                }
            });

            assertThat(sizes.poll(SECONDS, TimeUnit.SECONDS)).isIn("720 x 400", "640 x 480", "1024 x 768");
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    private static void assertThatIsRefused(SpiceUri uri, SaslLogin login) {
        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> connect(uri, login).close())
                .satisfies(refusal -> {
                    assertThat(refusal.failure()).isEqualTo(LinkFailure.PERMISSION_DENIED);
                    assertThat(refusal.stage()).isEqualTo(LinkStage.SASL);
                });
    }
}
