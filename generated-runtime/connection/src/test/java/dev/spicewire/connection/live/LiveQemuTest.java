// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.CursorServerHandler;
import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.InputsClientMessage;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.codec.KeyUp;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.SurfaceCreate;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.transport.Certificates;
import dev.spicewire.connection.transport.TlsTrust;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client of ours at a server that is not. */
@Tag("live")
@Timeout(60)
class LiveQemuTest {

    private static final long SECONDS = 20;
    private static final int KEY_A = 0x1e;
    private static final int RELEASED = 0x80;

    @TempDir
    private Path folder;

    @BeforeAll
    static void qemuIsThere() {
        Program.require(Qemu.PROGRAM, "qemu-system-x86");
    }

    @Test
    void aPasswordOpensTheChannelsAndKeysArrive() throws Exception {
        int port = Qemu.freePort();
        try (Qemu qemu = Qemu.start(folder, "port=" + port + ",addr=127.0.0.1,password-secret=pw", "-object",
                "secret,id=pw,data=secret")) {
            meet(qemu, SpiceUri.tcp("127.0.0.1", port, 0), "secret");
            meet(qemu, SpiceUri.tcp("127.0.0.1", port, 0), "secret", HeaderFormat.FULL);
        }
    }

    @Test
    void aUnixSocketNeedsNoPort() throws Exception {
        Path socket = folder.resolve("s");
        try (Qemu qemu = Qemu.start(folder, "unix=on,addr=" + socket + ",disable-ticketing=on")) {
            meet(qemu, SpiceUri.unix(socket.toString()), "");
        }
    }

    @Test
    void anAddressOfTheSixthVersionIsOneToo() throws Exception {
        int port = Qemu.freePort();
        try (Qemu qemu = Qemu.start(folder, "port=" + port + ",addr=::1,ipv6=on,disable-ticketing=on")) {
            meet(qemu, SpiceUri.parse("spice://[::1]:" + port), "");
        }
    }

    @Test
    void tlsForSomeChannelsAndForAll() throws Exception {
        int port = Qemu.freePort();
        int tlsPort = Qemu.freePort();
        try (Qemu qemu = Qemu.start(folder, "port=" + port + ",addr=127.0.0.1,tls-port=" + tlsPort + ",x509-dir="
                + Certificates.folder() + ",tls-channel=inputs,plaintext-channel=cursor,password-secret=pw", "-object",
                "secret,id=pw,data=secret")) {
            meet(qemu, SpiceUri.tcp("localhost", 0, tlsPort), "secret");
            try (Password password = password("secret");
                    SpiceClient client = connect(SpiceUri.tcp("localhost", port, tlsPort), password)) {
                client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
                assertThat(client.open(ClientSide.CURSOR, 0, new CursorServerHandler() { }).isOpen()).isTrue();
            }
            try (Password password = password("secret");
                    SpiceClient client = connect(SpiceUri.tcp("localhost", port, 0), password)) {
                assertThatExceptionOfType(LinkException.class)
                        .isThrownBy(() -> client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { }))
                        .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.NEED_SECURED));
            }
            try (Password password = password("secret");
                    SpiceClient client = connect(SpiceUri.tcp("localhost", 0, tlsPort), password)) {
                assertThatExceptionOfType(LinkException.class)
                        .isThrownBy(() -> client.open(ClientSide.CURSOR, 0, new CursorServerHandler() { }))
                        .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.NEED_UNSECURED));
            }
        }
    }

    @Test
    void anotherPasswordIsRefused() throws Exception {
        int port = Qemu.freePort();
        try (Qemu qemu = Qemu.start(folder, "port=" + port + ",addr=127.0.0.1,password-secret=pw", "-object",
                "secret,id=pw,data=secret")) {
            assertThatIsRefused(qemu, SpiceUri.tcp("127.0.0.1", port, 0), "guess");
        }
    }

    @Test
    void anExpiredPasswordIsRefused() throws Exception {
        int port = Qemu.freePort();
        try (Qemu qemu = Qemu.start(folder, "port=" + port + ",addr=127.0.0.1,password-secret=pw", "-object",
                "secret,id=pw,data=secret")) {
            qemu.monitor("expire_password spice now");
            // QEMU gives it one more second.
            Thread.sleep(2500);
            assertThatIsRefused(qemu, SpiceUri.tcp("127.0.0.1", port, 0), "secret");
        }
    }

    private static void meet(Qemu qemu, SpiceUri uri, String secret) throws IOException, InterruptedException {
        meet(qemu, uri, secret, HeaderFormat.MINI);
    }

    private static void meet(Qemu qemu, SpiceUri uri, String secret, HeaderFormat headers)
            throws IOException, InterruptedException {
        BlockingQueue<String> sizes = new ArrayBlockingQueue<>(100);
        try (Password password = password(secret); SpiceClient client = connect(uri, password, headers)) {
            assertThat(client.main().link().headerFormat()).isEqualTo(headers);
            assertThat(client.channels()).contains(new ChannelName(SpiceChannels.DISPLAY, 0),
                    new ChannelName(SpiceChannels.INPUTS, 0), new ChannelName(SpiceChannels.CURSOR, 0));
            client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() {
                @Override
                public void onSurfaceCreate(SurfaceCreate.View surface) {
                    sizes.add(surface.width() + " x " + surface.height());
                }
            });
            SpiceChannel<InputsClientMessage> inputs =
                    client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });

            // What the BIOS of the machine has: a text screen.
            assertThat(sizes.poll(SECONDS, TimeUnit.SECONDS)).isIn("720 x 400", "640 x 480", "1024 x 768");
            typeUntilEchoed(qemu, inputs);
            assertThat(client.main().isOpen() && qemu.isRunning()).isTrue();
        }
    }

    /** The guest may not have started yet, so the key is typed again. */
    private static void typeUntilEchoed(Qemu qemu, SpiceChannel<InputsClientMessage> inputs)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        String before = qemu.echo();
        while (qemu.echo().equals(before) && System.nanoTime() < end) {
            inputs.send(new KeyDown(KEY_A));
            inputs.send(new KeyUp(KEY_A | RELEASED));
            Thread.sleep(200);
        }
        assertThat(qemu.echo().substring(before.length())).as("keys that the guest has read").matches("a+");
    }

    private static void assertThatIsRefused(Qemu qemu, SpiceUri uri, String secret) {
        try (Password password = password(secret)) {
            assertThatExceptionOfType(LinkException.class).isThrownBy(() -> connect(uri, password).close())
                    .satisfies(e -> {
                        assertThat(e.failure()).isEqualTo(LinkFailure.PERMISSION_DENIED);
                        assertThat(e.stage()).isEqualTo(LinkStage.RESULT);
                        assertThat(e.toString()).doesNotContain(secret);
                    });
            assertThat(qemu.isRunning()).isTrue();
        }
    }

    private static SpiceClient connect(SpiceUri uri, Password password) throws IOException {
        return connect(uri, password, HeaderFormat.MINI);
    }

    private static SpiceClient connect(SpiceUri uri, Password password, HeaderFormat headers) throws IOException {
        return SpiceClient.connect(uri, ClientOptions.DEFAULT.password(password).headers(headers)
                .trust(TlsTrust.authorities(Certificates.authority())));
    }

    private static Password password(String secret) {
        return Password.of(secret.getBytes(StandardCharsets.US_ASCII));
    }
}
