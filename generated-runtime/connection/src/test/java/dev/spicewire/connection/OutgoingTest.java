// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.Pong;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.Links;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.Frame;
import dev.spicewire.runtime.framing.FrameHandler;
import dev.spicewire.runtime.framing.FrameReader;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a channel sends, held against the writes of its socket, which the test lets go one by one. */
@Timeout(60)
class OutgoingTest {

    private static final int PONG_BYTES = HeaderFormat.FULL.bytes() + 12;

    private final GatedChannel socket = new GatedChannel();
    private final SpiceChannel<WireMessage> channel = new SpiceChannel<>(new TimedChannel(socket),
            Links.of(SpiceChannels.MAIN, HeaderFormat.FULL), Pace.FREE);

    @AfterEach
    void close() {
        socket.fail();
        channel.close();
    }

    @Test
    void aMessageOfAnIdleChannelHasBeenWrittenWhenSendReturns() throws Exception {
        socket.letGo(2);
        channel.send(pong(1));

        assertThat(serials(socket.next())).containsExactly(1L);
        channel.send(pong(2));
        assertThat(serials(socket.next())).containsExactly(2L);
    }

    @Test
    void whatComesDuringAWriteIsWrittenTogetherAsSoonAsThatIsDone() throws Exception {
        Background first = Background.start(() -> channel.send(pong(1)));
        GatedChannel.Write write = socket.next();
        channel.send(pong(2));
        channel.send(pong(3));

        assertThat(serials(write)).containsExactly(1L);
        assertThat(socket.isQuiet()).isTrue();
        socket.letGo(2);
        GatedChannel.Write together = socket.next();
        assertThat(serials(together)).containsExactly(2L, 3L);
        assertThat(together.thread()).isSameAs(write.thread());
        first.done().get();
    }

    @Test
    void nobodyWritesForOthersWhenOneOfThemComesToDoIt() throws Exception {
        Background first = Background.start(() -> channel.send(pong(1)));
        GatedChannel.Write own = socket.next();
        channel.send(pong(2));
        socket.letGo(1);
        socket.next();
        Background other = Background.start(() -> channel.send(pong(3)));
        other.awaitWaiting();
        socket.letGo(1);
        first.done().get();
        GatedChannel.Write relieved = socket.next();

        assertThat(serials(relieved)).containsExactly(3L);
        assertThat(relieved.thread()).isNotSameAs(own.thread());
        socket.letGo(1);
        other.done().get();
    }

    @Test
    void whoFindsTooMuchGatheredWaits() throws Exception {
        Background first = Background.start(() -> channel.send(pong(0)));
        socket.next();
        int fitting = Outgoing.BUFFER_BYTES / PONG_BYTES;
        for (int i = 0; i < fitting; i++) {
            channel.send(pong(i));
        }
        Background oneMore = Background.start(() -> channel.send(pong(fitting)));
        oneMore.awaitWaiting();

        assertThat(oneMore.done()).isNotDone();
        socket.letGo(3);
        assertThat(serials(socket.next())).hasSize(fitting);
        assertThat(serials(socket.next())).containsExactly(fitting + 2L);
        first.done().get();
        oneMore.done().get();
    }

    @Test
    void aMessageLargerThanTheBufferIsWrittenInItsTurn() throws Exception {
        socket.letGo(100);
        channel.sendAll(List.of(pong(1), new Large(3 * Outgoing.BUFFER_BYTES), pong(2)));

        assertThat(allSerials()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aListGoesOutTogether() throws Exception {
        socket.letGo(1);
        channel.sendAll(IntStream.range(0, 100).mapToObj(OutgoingTest::pong).toList());

        assertThat(serials(socket.next())).hasSize(100);
        assertThat(socket.isQuiet()).isTrue();
        channel.sendAll(List.of());
        assertThat(socket.isQuiet()).isTrue();
    }

    @Test
    void aListLongerThanTheBufferGoesOutInAsFewWritesAsItNeeds() throws Exception {
        int count = 10_000;
        socket.letGo(100);
        channel.sendAll(IntStream.range(0, count).mapToObj(OutgoingTest::pong).toList());

        int each = Outgoing.BUFFER_BYTES / PONG_BYTES;
        for (int left = count; left > 0; left -= each) {
            assertThat(serials(socket.next())).hasSize(Math.min(left, each));
        }
        assertThat(socket.isQuiet()).isTrue();
    }

    @Test
    void theMessagesOfEachThreadKeepTheirOrder() throws Exception {
        socket.letGo(1_000_000);
        int count = 3_000;
        List<Background> threads = new ArrayList<>();
        for (int thread = 0; thread < 8; thread++) {
            long number = thread;
            threads.add(Background.start(() -> {
                for (int i = 0; i < count; i++) {
                    channel.send(new Pong(number, i));
                }
            }));
        }
        for (Background thread : threads) {
            thread.done().get();
        }
        channel.close();
        long[] next = new long[threads.size()];
        Messages messages = new Messages() {
            @Override
            public void message(Frame frame) {
                super.message(frame);
                Pong.View pong = Pong.view(frame.body());
                assertThat(pong.timestamp()).isEqualTo(next[(int) pong.id()]++);
            }
        };
        while (!socket.isQuiet()) {
            messages.read(socket.next());
        }

        assertThat(next).containsOnly(count);
        assertThat(messages.serials).hasSize(8 * count).isSorted().doesNotHaveDuplicates().startsWith(1L);
    }

    @Test
    void whatASocketFindsReachesEverySender() throws Exception {
        Background first = Background.start(() -> channel.send(pong(1)));
        socket.next();
        Background waiting = Background.start(() -> channel.send(
                new Large(Outgoing.BUFFER_BYTES)));
        waiting.awaitWaiting();
        socket.fail();
        channel.awaitEnd();

        for (Background sender : List.of(first, waiting, Background.start(() -> channel.send(pong(3))))) {
            assertThatExceptionOfType(ExecutionException.class).isThrownBy(sender.done()::get)
                    .havingCause().isSameAs(channel.awaitEnd());
        }
        assertThat(channel.awaitEnd().reason()).isEqualTo(CloseReason.TRUNCATED);
        assertThat(channel.awaitEnd()).hasRootCauseMessage("connection reset");
    }

    @Test
    void whatWasSentBeforeClosingGoesOutFirst() throws Exception {
        Background first = Background.start(() -> channel.send(pong(1)));
        socket.next();
        channel.send(pong(2));
        Background closing = Background.start(channel::close);
        assertThat(channel.awaitEnd().reason()).isEqualTo(CloseReason.HERE);
        assertThatExceptionOfType(ChannelClosedException.class).isThrownBy(() -> channel.send(pong(3)));

        assertThat(socket.isOpen()).isTrue();
        socket.letGo(2);
        assertThat(serials(socket.next())).containsExactly(2L);
        closing.done().get();
        first.done().get();
        assertThat(socket.isOpen()).isFalse();
        assertThat(socket.isQuiet()).isTrue();
    }

    @Test
    void closingDoesNotWaitForAPeerThatReadsNothing() throws Exception {
        Background first = Background.start(() -> channel.send(pong(1)));
        socket.next();
        channel.send(pong(2));
        channel.close();

        assertThat(socket.isOpen()).isFalse();
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(first.done()::get)
                .havingCause().isSameAs(channel.awaitEnd());
    }

    private static Pong pong(int number) {
        return new Pong(number, 0);
    }

    private List<Long> allSerials() throws InterruptedException {
        Messages messages = new Messages();
        while (!socket.isQuiet()) {
            messages.read(socket.next());
        }
        return messages.serials;
    }

    /** {@return the numbers of the messages, all of which are whole} */
    private static List<Long> serials(GatedChannel.Write write) {
        Messages messages = new Messages();
        messages.read(write);
        assertThat(messages.reader.pending()).isZero();
        return messages.serials;
    }

    /** The messages of some writes. */
    private static class Messages implements FrameHandler {

        private final FrameReader reader = new FrameReader(HeaderFormat.FULL, Integer.MAX_VALUE, 0);
        private final List<Long> serials = new ArrayList<>();

        void read(GatedChannel.Write write) {
            reader.feed(write.bytes(), this);
        }

        @Override
        public void message(Frame frame) {
            serials.add(frame.header().serial());
        }

        @Override
        public void oversized(DataHeader header, long streamOffset) {
            throw new AssertionError(header);
        }
    }

    /**
     * A message of any size.
     *
     * @param wireSize its size
     */
    private record Large(int wireSize) implements WireMessage {

        @Override
        public int messageId() {
            return 1;
        }

        @Override
        public void write(ByteBuffer out) {
            out.put(new byte[wireSize]);
        }

        @Override
        public void write(GatheringOutput out) {
            throw new UnsupportedOperationException("channels write into buffers");
        }
    }
}
