// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.ChannelLimits;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.ClientHousekeeping;
import dev.spicewire.connection.protocol.Links;
import dev.spicewire.connection.protocol.MessageHandler;
import dev.spicewire.connection.protocol.ServerHousekeeping;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.framing.FrameWriter;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Messages cost no memory of their own, and a header no more than what follows it. */
@Timeout(60)
class AllocationTest {

    private static final int COUNT = 20_000;
    private static final WireMessage MESSAGE = new Raw(new byte[10]);
    /** Less than one byte a message: nothing is allocated for each. */
    private static final long NOTHING_EACH = COUNT;

    private long received;

    @ParameterizedTest
    @EnumSource
    void sendingAllocatesNothingForAMessage(HeaderFormat format) throws Exception {
        SpiceChannel<WireMessage> channel = new SpiceChannel<>(new TimedChannel(new Sink()),
                Links.of(SpiceChannels.INPUTS, format), Pace.FREE);
        channel.send(MESSAGE);

        assertThat(Allocated.by(() -> {
            for (int i = 0; i < COUNT; i++) {
                channel.send(MESSAGE);
            }
        })).isLessThan(NOTHING_EACH);
        channel.close();
    }

    @Test
    void aListAllocatesNothingForAMessage() throws Exception {
        SpiceChannel<WireMessage> channel = new SpiceChannel<>(new TimedChannel(new Sink()),
                Links.of(SpiceChannels.INPUTS, HeaderFormat.MINI), Pace.FREE);
        List<WireMessage> messages = Collections.nCopies(COUNT, MESSAGE);
        channel.sendAll(messages);

        assertThat(Allocated.by(() -> channel.sendAll(messages))).isLessThan(NOTHING_EACH);
        channel.close();
    }

    @ParameterizedTest
    @EnumSource
    void receivingAllocatesNothingForAMessage(HeaderFormat format) throws Exception {
        ByteBuffer chunk = ByteBuffer.allocateDirect(64 * 1024);
        FrameWriter writer = new FrameWriter(format);
        int each = format.bytes() + MESSAGE.wireSize();
        while (chunk.remaining() >= each) {
            writer.write(MESSAGE, chunk);
        }
        int bytes = chunk.position();
        ChannelReader reader = new ChannelReader(Links.of(SpiceChannels.INPUTS, format), Sender.CLIENT,
                ChannelLimits.of(Sender.CLIENT), new ServerHousekeeping());
        MessageHandler counter = (type, body, serial) -> received++;
        reader.receive(chunk.flip(), counter);
        received = 0;

        assertThat(Allocated.by(() -> {
            while (received < COUNT) {
                // A message may come in two pieces.
                reader.receive(chunk.limit(bytes - 1).rewind(), counter);
                reader.receive(chunk.limit(bytes), counter);
            }
        })).isLessThan(NOTHING_EACH);
    }

    @Test
    void aBodyThatIsAnnouncedTakesMemoryAsItArrives() throws Exception {
        ByteBuffer header = ByteBuffer.allocate(HeaderFormat.MINI.bytes() + 1);
        header.putShort(0, Short.reverseBytes((short) 104)).putInt(2, Integer.reverseBytes(200 << 20));
        ChannelReader reader = new ChannelReader(Links.of(SpiceChannels.DISPLAY, HeaderFormat.MINI), Sender.SERVER,
                ChannelLimits.of(Sender.SERVER), new ClientHousekeeping(answer -> { }));

        MessageHandler counter = (type, body, serial) -> received++;
        assertThat(Allocated.by(() -> reader.receive(header, counter))).isLessThan(100_000);
        ByteBuffer million = ByteBuffer.allocate(1_000_000);
        assertThat(Allocated.by(() -> reader.receive(million, counter))).isBetween(1_000_000L, 3_000_000L);
        assertThat(received).isZero();
    }

    /**
     * A message that is at hand as bytes: what encoding allocates until it is compiled is not what is measured here.
     *
     * @param body its body
     */
    private record Raw(byte[] body) implements WireMessage {

        @Override
        public int messageId() {
            return 111;
        }

        @Override
        public int wireSize() {
            return body.length;
        }

        @Override
        public void write(ByteBuffer out) {
            out.put(body);
        }

        @Override
        public void write(GatheringOutput out) {
            out.payload(ByteBuffer.wrap(body));
        }
    }

    /** Takes everything. */
    private static final class Sink implements ByteChannel {

        @Override
        public int write(ByteBuffer source) {
            int count = source.remaining();
            source.position(source.limit());
            return count;
        }

        @Override
        public int read(ByteBuffer target) {
            return -1;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
