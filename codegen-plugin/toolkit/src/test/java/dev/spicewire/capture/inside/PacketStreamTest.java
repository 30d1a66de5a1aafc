// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Packets whose first two bytes are their body's size, and 0xffff for none. */
class PacketStreamTest {

    private final List<String> seen = new ArrayList<>();
    private final PacketStream stream = new PacketStream(new PacketShape() {
        @Override
        public int headerSize() {
            return 2;
        }

        @Override
        public long bodySize(ByteBuffer header) {
            short size = header.getShort(0);
            return size == -1 ? -1 : size == 0x7fff ? 0xffffffffL : size;
        }
    }, new PacketSink() {
        @Override
        public void packet(ByteBuffer header, byte[] body) {
            seen.add(HexFormat.of().formatHex(body));
        }

        @Override
        public void piece(ByteBuffer header, long there, long size) {
            seen.add(there + "/" + size);
        }

        @Override
        public void broken() {
            seen.add("broken");
        }
    });

    @Test
    void packetsAreTheSameWhereverTheStreamIsCut() {
        byte[] bytes = HexFormat.of().parseHex("0200aabb" + "0000" + "0300010203");

        for (int cut = 0; cut <= bytes.length; cut++) {
            seen.clear();
            stream.add(ByteBuffer.wrap(bytes, 0, cut));
            stream.add(ByteBuffer.wrap(bytes, cut, bytes.length - cut));

            assertThat(seen).filteredOn(line -> !line.contains("/")).containsExactly("aabb", "", "010203");
        }
    }

    @Test
    void aPieceIsToldWithItsShare() {
        add("0300", "01", "0203");

        assertThat(seen).containsExactly("0/3", "1/3", "010203");
    }

    /** The size is the peer's word; what really comes is what takes memory. */
    @Test
    void aPacketThatIsTooLargeIsNotKept() {
        add("ff7f", "00".repeat(1000), "00");

        assertThat(seen).containsExactly("0/4294967295", "1000/4294967295", "1001/4294967295");
    }

    @Test
    void behindWhatIsNoPacketNothingIsReadUntilItBeginsAnew() {
        add("ffff", "010033");
        stream.restart();
        add("010044");

        assertThat(seen).containsExactly("broken", "44");
    }

    private void add(String... messages) {
        for (String message : messages) {
            stream.add(ByteBuffer.wrap(HexFormat.of().parseHex(message)));
        }
    }
}
