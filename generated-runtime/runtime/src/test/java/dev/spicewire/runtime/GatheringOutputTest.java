// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.runtime.support.Sample;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import org.junit.jupiter.api.Test;

class GatheringOutputTest {

    private static final Sample NUMBER = new Sample(2, out -> out.put16(0x0102));

    private final GatheringOutput output = new GatheringOutput();

    @Test
    void anEmptyOutputHasNoBuffers() {
        output.payload(ByteBuffer.allocate(0));

        assertThat(output.size()).isZero();
        assertThat(output.buffers()).isEmpty();
    }

    @Test
    void numbersBetweenPayloadsAreBuffersOfTheirOwn() {
        ByteBuffer payload = ByteBuffer.wrap(new byte[] {5, 6, 7});
        NUMBER.write(output);
        NUMBER.write(output);
        output.payload(payload);
        output.payload(payload);
        NUMBER.write(output);

        assertThat(output.size()).isEqualTo(12);
        assertThat(output.buffers()).containsExactly(ByteBuffer.wrap(new byte[] {2, 1, 2, 1}), payload, payload,
                ByteBuffer.wrap(new byte[] {2, 1}));
    }

    @Test
    void payloadsAreNotCopied() {
        byte[] bytes = {5};
        output.payload(ByteBuffer.wrap(bytes));
        bytes[0] = 6;

        assertThat(output.buffers()[0]).isEqualTo(ByteBuffer.wrap(new byte[] {6}));
        assertThat(output.buffers()[0].isReadOnly()).isTrue();
    }

    @Test
    void keepsManyPayloadsInTheirOrder() {
        for (int i = 0; i < 100; i++) {
            NUMBER.write(output);
            output.payload(ByteBuffer.wrap(new byte[] {(byte) i}));
        }

        assertThat(output.size()).isEqualTo(300);
        assertThat(output.buffers()).hasSize(200);
        assertThat(output.buffers()[199].get(0)).isEqualTo((byte) 99);
    }

    @Test
    void aClearedOutputIsEmpty() {
        NUMBER.write(output);
        output.payload(ByteBuffer.wrap(new byte[] {5}));
        output.clear();
        NUMBER.write(output);

        assertThat(output.size()).isEqualTo(2);
        assertThat(output.buffers()).containsExactly(ByteBuffer.wrap(new byte[] {2, 1}));
    }

    @Test
    void aChannelThatTakesAFewBytesAtATimeGetsAll() throws IOException {
        NUMBER.write(output);
        output.payload(ByteBuffer.wrap(new byte[] {5, 6, 7}));
        SlowChannel channel = new SlowChannel();

        assertThat(output.writeTo(channel)).isEqualTo(5);
        assertThat(channel.taken.flip()).isEqualTo(ByteBuffer.wrap(new byte[] {2, 1, 5, 6, 7}));
    }

    /** Takes two bytes a call. */
    private static final class SlowChannel implements GatheringByteChannel {

        private final ByteBuffer taken = ByteBuffer.allocate(16);

        @Override
        public long write(ByteBuffer[] sources) {
            long count = 0;
            for (ByteBuffer source : sources) {
                while (source.hasRemaining() && count < 2) {
                    taken.put(source.get());
                    count++;
                }
            }
            return count;
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }
    }
}
