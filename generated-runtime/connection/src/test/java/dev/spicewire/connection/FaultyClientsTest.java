// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.DisplayClientHandler;
import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.InputsClientHandler;
import dev.spicewire.codec.InputsServerKeyModifiers;
import dev.spicewire.codec.InputsServerMessage;
import dev.spicewire.codec.MainClientHandler;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.Mark;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.Recorded;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.LinkHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server of ours, and clients that no server should suffer from. */
@Timeout(120)
class FaultyClientsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String WHOLE_LINK = Recorded.CLIENT_LINK + Recorded.CLIENT_AUTHENTICATION;
    /** Reply, result and init. */
    private static final int ANSWER_BYTES = 16 + 182 + 4 + 6 + 32;

    private final BlockingQueue<IOException> refused = new LinkedBlockingQueue<>();
    private final BlockingQueue<ServerSession> sessions = new LinkedBlockingQueue<>();
    private final BlockingQueue<SpiceChannel<InputsServerMessage>> inputs = new LinkedBlockingQueue<>();
    private final BlockingQueue<SpiceChannel<DisplayServerMessage>> displays = new LinkedBlockingQueue<>();
    private SpiceServer server = server(TicketRule.open(), Timeouts.DEFAULT);

    @AfterEach
    void nobodyElseSuffersAndTheServerStops() throws IOException {
        try (SpiceClient client = ours("secret")) {
            assertThat(client.main().isOpen()).isTrue();
        }
        server.close();
    }

    @Test
    void aClientThatStopsAtAnyStageIsLetGo() throws Exception {
        server = server(TicketRule.open(), new Timeouts(SHORT, SHORT, Duration.ZERO, SHORT));
        for (int count : new int[]{0, 1, 15, 16, 17, 41, 42, 45, 46, 47, 173}) {
            try (Memory client = connect()) {
                client.write(Recorded.bytes(WHOLE_LINK.substring(0, 2 * count)));

                assertThat(refusal(refused.take())).satisfies(e -> {
                    assertThat(e.failure()).isEqualTo(LinkFailure.TIMED_OUT);
                    assertThat(e.offset()).isEqualTo(count);
                });
                readToEnd(client);
            }
        }
        server = server(TicketRule.open(), Timeouts.DEFAULT);
    }

    @Test
    void aClientThatGoesAtAnyStageIsLetGo() throws Exception {
        for (int count : new int[]{0, 1, 16, 42, 46, 173}) {
            Memory client = connect();
            client.write(Recorded.bytes(WHOLE_LINK.substring(0, 2 * count)));
            client.out().close();

            assertThat(refusal(refused.take()).failure()).isEqualTo(LinkFailure.CLOSED);
            client.close();
        }
    }

    @Test
    void aClientThatSendsByteByByteIsServed() throws Exception {
        try (Memory client = connect()) {
            for (byte each : Recorded.bytes(WHOLE_LINK, Recorded.CLIENT_MESSAGES).array()) {
                client.write(ByteBuffer.wrap(new byte[]{each}));
            }
            assertThat(Recorded.hex(read(client, ANSWER_BYTES))).contains("670020000000");
            assertThat(Recorded.hex(read(client, 6 + 8))).isEqualTo("680008000000" + "02000000" + "0200" + "0300");
        }
    }

    @Test
    void garbageIsRefused() throws Exception {
        Random random = new Random(41);
        for (int i = 0; i < 20; i++) {
            byte[] garbage = new byte[1 + random.nextInt(5000)];
            random.nextBytes(garbage);
            try (Memory client = connect()) {
                client.write(ByteBuffer.wrap(garbage));
                client.out().close();
                readToEnd(client);
            }
            assertThat(refusal(refused.take()).failure()).isIn(LinkFailure.INVALID_MAGIC, LinkFailure.CLOSED);
        }
    }

    @Test
    void aBodyOfFourGigabytesEndsItsChannel() throws Exception {
        try (Memory client = connect()) {
            client.write(Recorded.bytes(WHOLE_LINK, "0100ffffffff"));
            readToEnd(client);

            assertThat(sessions.take().channels()).isEmpty();
        }
    }

    @Test
    void aTicketThatIsSentAgainOpensNothing() throws Exception {
        server = server(TicketRule.password(Password.of("secret".toCharArray())), Timeouts.DEFAULT);
        ByteBuffer sent = ByteBuffer.allocate(1000);
        ours("secret", channel -> new Recorder(connect(), sent)).close();
        try (Memory client = connect()) {
            client.write(sent.flip());
            readToEnd(client);
        }
        assertThat(refused.take()).hasMessageStartingWith("PERMISSION_DENIED");
    }

    @Test
    void whoReadsNothingIsLetGo() throws Exception {
        sendsUntilLetGo(SpiceChannels.INPUTS, inputs, new InputsServerKeyModifiers(1));
    }

    @Test
    void whoAcknowledgesNothingIsLetGo() throws Exception {
        // Two windows of 20, set_ack among them.
        assertThat(sendsUntilLetGo(SpiceChannels.DISPLAY, displays, new Mark())).isEqualTo(39);
    }

    /** {@return how many messages were sent to a client that takes its channel and does nothing} */
    private <M extends WireMessage> int sendsUntilLetGo(int type, BlockingQueue<SpiceChannel<M>> opened, M message)
            throws Exception {
        server = server(TicketRule.open(), new Timeouts(SHORT, Duration.ofSeconds(10), Duration.ZERO, SHORT));
        AtomicInteger sent = new AtomicInteger();
        try (SpiceClient client = ours(""); Memory idle = connect()) {
            idle.write(link(client, type));
            SpiceChannel<M> channel = opened.take();

            assertThatExceptionOfType(ChannelClosedException.class).isThrownBy(() -> {
                while (sent.get() < 1_000_000) {
                    channel.send(message);
                    sent.incrementAndGet();
                }
            }).satisfies(e -> assertThat(e.reason()).isEqualTo(CloseReason.NOT_READING));
            assertThat(client.main().isOpen()).isTrue();
        }
        return sent.get();
    }

    @Test
    void whoSaysNothingIsLetGoWhereThatIsWanted() throws Exception {
        server = server(TicketRule.open(), new Timeouts(SHORT, Duration.ofSeconds(10), SHORT, SHORT));
        try (Memory client = connect()) {
            client.write(Recorded.bytes(WHOLE_LINK));
            ServerSession session = sessions.take();
            SpiceChannel<?> main = session.channels().get(0);

            assertThat(main.awaitEnd().reason()).isEqualTo(CloseReason.IDLE);
        }
        server = server(TicketRule.open(), Timeouts.DEFAULT);
    }

    @Test
    void twoHundredClientsAtOnceAreServed() throws Exception {
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            clients.add(CompletableFuture.runAsync(() -> {
                try (SpiceClient client = ours("")) {
                    assertThat(client.channels()).hasSize(2);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }, task -> new Thread(task).start()));
        }
        CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).get(100, TimeUnit.SECONDS);

        assertThat(refused).isEmpty();
    }

    private Memory connect() throws IOException {
        Memory.Connection connection = Memory.Connection.open();
        server.serve(connection.server());
        return connection.client();
    }

    /** {@return a client that does what it should} */
    private SpiceClient ours(String password) throws IOException {
        return ours(password, channel -> connect());
    }

    private static SpiceClient ours(String password, Dialer dialer) throws IOException {
        return SpiceClient.connect(dialer,
                ClientOptions.DEFAULT.password(Password.of(password.toCharArray())), new MainServerHandler() { });
    }

    /** {@return a recorded link that asks for another channel of a session} */
    private static ByteBuffer link(SpiceClient session, int channelType) {
        ByteBuffer link = Recorded.bytes(WHOLE_LINK);
        Wire.put32(link, LinkHeader.BYTES, session.init().sessionId());
        link.put(LinkHeader.BYTES + 4, (byte) channelType);
        return link;
    }

    private static LinkException refusal(IOException refusal) {
        assertThat(refusal).isInstanceOf(LinkException.class);
        return (LinkException) refusal;
    }

    private static ByteBuffer read(Memory from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            assertThat(from.read(bytes)).isPositive();
        }
        return bytes.flip();
    }

    /** Returns when the server has closed the connection, and not before. */
    private static void readToEnd(Memory from) throws IOException {
        ByteBuffer ignored = ByteBuffer.allocate(4096);
        while (from.read(ignored.clear()) >= 0) {
            continue;
        }
    }

    private SpiceServer server(TicketRule rule, Timeouts timeouts) {
        ServerChannels channels = new ServerChannels()
                .main((session, channel) -> {
                    sessions.add(session);
                    return new MainClientHandler() { };
                })
                .channel(ServerSide.DISPLAY, 0, (session, channel) -> {
                    displays.add(channel);
                    return new DisplayClientHandler() { };
                })
                .channel(ServerSide.INPUTS, 0, (session, channel) -> {
                    inputs.add(channel);
                    return new InputsClientHandler() { };
                });
        return new SpiceServer(ServerOptions.of(rule).timeouts(timeouts).refused(refused::add), channels);
    }

    /** Writes down what a client sends. */
    private record Recorder(Memory end, ByteBuffer sent) implements ByteChannel {

        @Override
        public int read(ByteBuffer target) throws IOException {
            return end.read(target);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            sent.put(source.duplicate());
            return end.write(source);
        }

        @Override
        public boolean isOpen() {
            return end.isOpen();
        }

        @Override
        public void close() throws IOException {
            end.close();
        }
    }
}
