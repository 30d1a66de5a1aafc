// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.DstInfo;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.MainServerMigrateEnd;
import dev.spicewire.codec.MigrateBegin;
import dev.spicewire.codec.MigrateBeginSeamless;
import dev.spicewire.codec.MigrateConnectError;
import dev.spicewire.codec.MigrateSwitchHost;
import dev.spicewire.connection.migration.MigrationEvent;
import dev.spicewire.connection.migration.MigrationTarget;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.Recorded;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.framing.FrameWriter;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Targets of a migration that are none: the session stays where it is, or ends with a reason. */
@Timeout(60)
class HostileTargetTest {

    private static final long SECONDS = 20;
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final ByteBuffer HOST = ByteBuffer.wrap("there\0".getBytes(StandardCharsets.US_ASCII));
    private static final String LINK = Recorded.SERVER_LINK + Recorded.SERVER_RESULT;
    private static final String INIT = "670020000000" + "01000000".repeat(8);
    /** A main channel and inputs 0. */
    private static final String INPUTS = "680006000000" + "01000000" + "0300";
    private static final String NO_CHANNELS = "680004000000" + "00000000";

    private final Queue<String> sayings = new ArrayDeque<>(List.of(LINK + INIT + INPUTS, LINK));
    private final List<Memory> ends = new ArrayList<>();
    private final BlockingQueue<MigrationEvent> events = new LinkedBlockingQueue<>();

    @AfterEach
    void close() throws IOException {
        for (Memory end : ends) {
            end.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
            "REFUSED, main 0: nobody listens",
            "END, main 0: CLOSED at HEADER of main 0",
            "HALF, main 0: TIMED_OUT at REPLY of main 0",
            "DENIED, main 0: PERMISSION_DENIED at RESULT of main 0",
            "LINK NEXT END, inputs 0: CLOSED at HEADER of inputs 0"})
    void whatCantBeLinkedIsAnError(String target, String reason) throws Exception {
        try (SpiceClient client = connect()) {
            SpiceChannel<?> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
            targetSays(target);
            sourceSays(new MigrateBegin(new DstInfo(5901, 0, HOST, null)));

            MigrationEvent.Failed failed = await(MigrationEvent.Failed.class);
            assertThat(failed.reason()).startsWith(reason).doesNotContain("secret");
            awaitConnectError();
            assertThat(client.main().isOpen() && inputs.isOpen()).isTrue();
        }
    }

    @Test
    void aTargetThatDoesNotSayWhetherItIsSeamless() throws Exception {
        try (SpiceClient client = connect()) {
            targetSays("LINK");
            sourceSays(new MigrateBeginSeamless(new DstInfo(5901, 0, HOST, null), 1));

            assertThat(await(MigrationEvent.Failed.class).reason()).contains("the peer took too long");
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"LINK, IDLE", "LINK END, CLOSED"})
    void aTargetThatFallsSilentWhenTheSessionHasMoved(String target, CloseReason reason) throws Exception {
        try (SpiceClient client = connect()) {
            SpiceChannel<?> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
            targetSays(target + " NEXT LINK");
            sourceSays(new MigrateBegin(new DstInfo(5901, 0, HOST, null)));
            await(MigrationEvent.Ready.class);
            sourceSays(new MainServerMigrateEnd());

            await(MigrationEvent.Failed.class);
            assertThat(client.main().awaitEnd().reason()).isEqualTo(reason);
            assertThat(inputs.awaitEnd().reason()).isIn(CloseReason.IDLE, CloseReason.MOVED);
        }
    }

    @Test
    void aNewSessionThatHasOtherChannels() throws Exception {
        try (SpiceClient client = connect()) {
            SpiceChannel<?> inputs = client.open(ClientSide.INPUTS, 0, new InputsServerHandler() { });
            targetSays("LINK INIT NO_CHANNELS");
            sourceSays(new MigrateSwitchHost(5901, 0, HOST, null));

            await(MigrationEvent.Moved.class);
            assertThat(inputs.awaitEnd().getMessage()).isEqualTo("inputs 0 has ended (MOVED), byte 0: "
                    + "the session has moved: the target has no such channel");
            assertThat(client.main().isOpen()).isTrue();
            assertThat(client.channels()).isEmpty();
        }
    }

    private SpiceClient connect() throws IOException {
        Timeouts timeouts = new Timeouts(SHORT, SHORT, Duration.ZERO, SHORT);
        SpiceClient client = SpiceClient.connect(new Scripted(), ClientOptions.DEFAULT.timeouts(timeouts)
                .password(Password.of("secret".toCharArray())), new MainServerHandler() { });
        client.onMigration(events::add);
        return client;
    }

    private <E extends MigrationEvent> E await(Class<E> kind) throws InterruptedException {
        MigrationEvent event = events.poll(SECONDS, TimeUnit.SECONDS);
        while (event != null && !kind.isInstance(event)) {
            event = events.poll(SECONDS, TimeUnit.SECONDS);
        }
        assertThat(event).isInstanceOf(kind);
        return kind.cast(event);
    }

    private void targetSays(String words) {
        for (String connection : words.split(" ?NEXT ?")) {
            sayings.add(connection.replace(" ", "").replace("NO_CHANNELS", NO_CHANNELS).replace("LINK", LINK)
                    .replace("INIT", INIT).replace("DENIED", Recorded.SERVER_LINK + "07000000")
                    .replace("HALF", LINK.substring(0, 80)));
        }
    }

    private void sourceSays(WireMessage message) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(HeaderFormat.MINI.bytes() + message.wireSize());
        new FrameWriter(HeaderFormat.MINI).write(message, frame);
        ends.get(0).write(frame.flip());
    }

    /** Waits for the message, which is the last that the client sends; none that it sends has a body. */
    private void awaitConnectError() throws IOException {
        ByteBuffer said = ByteBuffer.allocate(4096);
        do {
            ends.get(0).read(said);
        } while (said.get(said.position() - HeaderFormat.MINI.bytes()) != MigrateConnectError.ID);
    }

    /** Says what is next, whatever it is told. */
    private final class Scripted implements Dialer {

        @Override
        public Memory dial(ChannelName channel) throws IOException {
            String saying = sayings.remove();
            if (saying.equals("REFUSED")) {
                throw new IOException("nobody listens");
            }
            Memory.Connection connection = Memory.Connection.open();
            connection.server().write(Recorded.bytes(saying.replace("END", "")));
            if (saying.endsWith("END")) {
                connection.server().out().close();
            }
            ends.add(connection.server());
            return connection.client();
        }

        @Override
        public Dialer toward(MigrationTarget target) {
            return this;
        }
    }
}
