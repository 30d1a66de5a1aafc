// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.CursorServerHandler;
import dev.spicewire.codec.DisplayServerDispatcher;
import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.DrawFill;
import dev.spicewire.codec.InputsClientMessage;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.KeyDown;
import dev.spicewire.codec.KeyUp;
import dev.spicewire.codec.MainClientMessage;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.ChannelKind;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.RawHandler;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.migration.MigrationEvent;
import dev.spicewire.connection.migration.MigrationKind;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.link.Capabilities;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A guest that moves from one QEMU to another, and a client of ours that goes with it. */
@Tag("live")
@Timeout(90)
class LiveMigrationTest {

    private static final long SECONDS = 30;
    private static final int KEY_A = 0x1e;
    private static final int RELEASED = 0x80;

    @TempDir
    private Path folder;

    private final BlockingQueue<MigrationEvent> events = new LinkedBlockingQueue<>();
    /** Numbers of the display channel's messages; -1 where it has moved. */
    private final BlockingQueue<Integer> drawn = new LinkedBlockingQueue<>();

    @BeforeAll
    static void qemuIsThere() {
        Program.require(Qemu.PROGRAM, "qemu-system-x86");
    }

    @Test
    void semiSeamless() throws Exception {
        moves("off", ClientSide.MAIN, MigrationKind.SEMI_SEAMLESS);
    }

    @Test
    void seamless() throws Exception {
        moves("on", ClientSide.MAIN, MigrationKind.SEAMLESS);
    }

    @Test
    void aClientWithoutTheCapabilitiesIsToldToSwitch() throws Exception {
        moves("off", ClientSide.MAIN.capabilities(Capabilities.NONE), MigrationKind.SWITCH_HOST);
    }

    @Test
    void aTargetThatRefusesThePasswordLeavesTheSessionWhereItIs() throws Exception {
        int port = Qemu.freePort();
        int there = Qemu.freePort();
        try (Qemu source = machine("source", port, "off", "secret");
                Qemu target = machine("target", there, "off", "other", "-incoming", "defer");
                Password password = Password.of("secret".getBytes(StandardCharsets.US_ASCII));
                SpiceClient client = connect(port, password, ClientSide.MAIN)) {
            SpiceChannel<InputsClientMessage> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
            source.monitor("client_migrate_info spice 127.0.0.1 " + there);

            assertThat(next(MigrationEvent.Failed.class).reason()).contains("PERMISSION_DENIED")
                    .doesNotContain("secret");
            typeUntilEchoed(source, inputs);
            assertThat(target.isRunning()).isTrue();
        }
    }

    private void moves(String seamless, ChannelKind<MainServerHandler, MainClientMessage> main, MigrationKind kind)
            throws Exception {
        int port = Qemu.freePort();
        int there = Qemu.freePort();
        int incoming = Qemu.freePort();
        try (Qemu source = machine("source", port, seamless, "secret");
                Qemu target = machine("target", there, seamless, "secret", "-incoming", "tcp:127.0.0.1:" + incoming);
                Password password = Password.of("secret".getBytes(StandardCharsets.US_ASCII));
                SpiceClient client = connect(port, password, main)) {
            SpiceChannel<InputsClientMessage> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
            client.open(ClientSide.CURSOR, 0, new CursorServerHandler() { });
            SpiceChannel<?> display = client.open(ClientSide.DISPLAY.raw(), 0, (RawHandler) this::draw);
            typeUntilEchoed(source, inputs);

            source.monitor("client_migrate_info spice 127.0.0.1 " + there);
            if (kind != MigrationKind.SWITCH_HOST) {
                assertThat(next(MigrationEvent.Ready.class).target().port()).isEqualTo(there);
            }
            source.monitor("migrate -d tcp:127.0.0.1:" + incoming);

            assertThat(next(MigrationEvent.Moved.class).kind()).isEqualTo(kind);
            source.monitor("quit");
            typeUntilEchoed(target, inputs);
            target.monitor("system_reset");
            awaitDrawing(display);
            assertThat(client.main().isOpen() && inputs.isOpen()).isTrue();
        }
    }

    private Qemu machine(String name, int port, String seamless, String secret, String... more) throws Exception {
        String[] options = new String[more.length + 2];
        options[0] = "-object";
        options[1] = "secret,id=pw,data=" + secret;
        System.arraycopy(more, 0, options, 2, more.length);
        return Qemu.start(Files.createDirectory(folder.resolve(name)), "port=" + port
                + ",addr=127.0.0.1,password-secret=pw,seamless-migration=" + seamless, options);
    }

    private SpiceClient connect(int port, Password password, ChannelKind<MainServerHandler, MainClientMessage> main)
            throws IOException {
        SpiceClient client = SpiceClient.connect(SpiceUri.tcp("127.0.0.1", port, 0),
                ClientOptions.DEFAULT.password(password), main,
                new MainServerHandler() { });
        client.onMigration(event -> {
            if (event instanceof MigrationEvent.ChannelMoved moved) {
                if (moved.channel().equals(new ChannelName(SpiceChannels.DISPLAY, 0))) {
                    drawn.add(-1);
                }
            } else {
                events.add(event);
            }
        });
        return client;
    }

    private void draw(int type, ByteBuffer body) {
        new DisplayServerDispatcher(Strictness.STRICT).dispatch(type, body, new DisplayServerHandler() { });
        drawn.add(type);
    }

    /** Waits for something that is drawn on the target. */
    private void awaitDrawing(SpiceChannel<?> display) throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        boolean isOnTarget = false;
        while (!isOnTarget || seen.get(seen.size() - 1) < DrawFill.ID) {
            Integer type = drawn.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(type).as("behind %s, on the target: %s, ended: %s", seen, isOnTarget,
                    display.ended().toCompletableFuture().getNow(null)).isNotNull();
            seen.add(type);
            isOnTarget |= type < 0;
        }
    }

    private <E extends MigrationEvent> E next(Class<E> kind) throws InterruptedException {
        while (true) {
            MigrationEvent event = events.poll(SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("a migration event, waiting for " + kind.getSimpleName()).isNotNull();
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
            assertThat(event).isNotInstanceOf(MigrationEvent.Failed.class);
        }
    }

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
}
