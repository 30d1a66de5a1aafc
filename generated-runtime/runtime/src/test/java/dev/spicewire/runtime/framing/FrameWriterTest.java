// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.support.Encodable;
import dev.spicewire.runtime.support.Encoder;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class FrameWriterTest {

    private final ByteBuffer out = ByteBuffer.allocate(100);

    @Test
    void messagesAreNumberedFromOne() {
        FrameWriter writer = new FrameWriter(HeaderFormat.FULL);

        writer.write(new AckSync(0x11223344), out);
        writer.write(3, ByteBuffer.wrap(new byte[] {(byte) 0xaa}), out);

        assertThat(written()).isEqualTo("0100000000000000" + "0100" + "04000000" + "00000000" + "44332211"
                + "0200000000000000" + "0300" + "01000000" + "00000000" + "aa");
    }

    @Test
    void miniHeadersAreTypeAndSize() {
        new FrameWriter(HeaderFormat.MINI).write(new AckSync(1), out);

        assertThat(written()).isEqualTo("0100" + "04000000" + "01000000");
    }

    @Test
    void bodiesKeepTheirPosition() {
        ByteBuffer body = ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1);

        new FrameWriter(HeaderFormat.MINI).write(9, body, out);

        assertThat(written()).isEqualTo("0900" + "02000000" + "0203");
        assertThat(body.position()).isEqualTo(1);
    }

    @Test
    void aBufferThatIsJustLargeEnough() {
        ByteBuffer exact = ByteBuffer.allocate(HeaderFormat.MINI.bytes() + 3);

        new FrameWriter(HeaderFormat.MINI).write(9, ByteBuffer.allocate(3), exact);

        assertThat(exact.remaining()).isZero();
    }

    @Test
    void aMessageThatDoesNotFitLeavesBufferAndNumberAsTheyWere() {
        FrameWriter writer = new FrameWriter(HeaderFormat.FULL);
        ByteBuffer tooSmall = ByteBuffer.allocate(HeaderFormat.FULL.bytes() + 3);

        assertThatExceptionOfType(BufferOverflowException.class)
                .isThrownBy(() -> writer.write(new AckSync(1), tooSmall));
        assertThatExceptionOfType(BufferOverflowException.class)
                .isThrownBy(() -> writer.write(1, ByteBuffer.allocate(4), tooSmall));
        assertThat(tooSmall).isEqualTo(ByteBuffer.allocate(tooSmall.capacity()));

        writer.write(new AckSync(1), out);
        assertThat(written()).startsWith("0100000000000000");
    }

    @Test
    void aTypeOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameWriter(HeaderFormat.MINI).write(0x10000, ByteBuffer.allocate(0), out))
                .withMessageContaining("type");
        assertThat(out.position()).isZero();
    }

    @Test
    void aForwardedMessageKeepsItsNumberAndItsSubMessages() {
        FrameWriter writer = new FrameWriter(HeaderFormat.FULL);

        writer.forward(frame(0x1122334455667788L, 2), out);
        writer.write(new AckSync(1), out);

        assertThat(written()).isEqualTo("8877665544332211" + "6400" + "03000000" + "02000000" + "aabbcc"
                + "8977665544332211" + "0100" + "04000000" + "00000000" + "01000000");
    }

    @Test
    void whatAReaderCutsOutIsForwardedByteForByte() {
        byte[] stream = HexFormat.of().parseHex("0700000000000000" + "6500" + "06000000" + "00000000" + "010203040506"
                + "0900000000000000" + "0800" + "02000000" + "00000000" + "0000"
                + "0a00000000000000" + "6600" + "00000000" + "00000000");
        FrameWriter writer = new FrameWriter(HeaderFormat.FULL);

        new FrameReader(HeaderFormat.FULL, 100, 0).feed(ByteBuffer.wrap(stream), new FrameHandler() {
            @Override
            public void message(Frame frame) {
                writer.forward(frame, out);
            }

            @Override
            public void oversized(DataHeader header, long streamOffset) {
                throw new AssertionError("none has more than 100 bytes");
            }
        });

        assertThat(written()).isEqualTo(HexFormat.of().formatHex(stream));
    }

    @Test
    void miniHeadersForwardWhatHasNoSubMessages() {
        FrameWriter writer = new FrameWriter(HeaderFormat.MINI);

        assertThatIllegalArgumentException().isThrownBy(() -> writer.forward(frame(5, 2), out))
                .withMessage("a mini header can't announce a sub-message list");
        assertThat(out.position()).isZero();
        writer.forward(frame(5, 0), out);

        assertThat(written()).isEqualTo("6400" + "03000000" + "aabbcc");
    }

    @Test
    void aForwardedMessageThatDoesNotFitLeavesBufferAndNumberAsTheyWere() {
        FrameWriter writer = new FrameWriter(HeaderFormat.FULL);
        ByteBuffer tooSmall = ByteBuffer.allocate(HeaderFormat.FULL.bytes() + 2);

        assertThatExceptionOfType(BufferOverflowException.class)
                .isThrownBy(() -> writer.forward(frame(5, 0), tooSmall));
        assertThat(tooSmall).isEqualTo(ByteBuffer.allocate(tooSmall.capacity()));

        writer.write(new AckSync(1), out);
        assertThat(written()).startsWith("0100000000000000");
    }

    /** A message 100 of three bytes. */
    private static Frame frame(long serial, long subList) {
        return new Frame(new DataHeader(serial, 100, 3, subList), ByteBuffer.wrap(HexFormat.of().parseHex("aabbcc")),
                0);
    }

    private String written() {
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The client's {@code ack_sync}, number 1: an uint32. */
    private record AckSync(long generation) implements WireMessage, Encodable {

        @Override
        public int messageId() {
            return 1;
        }

        @Override
        public int wireSize() {
            return 4;
        }

        @Override
        public void encode(Encoder encoder) {
            encoder.put32(generation);
        }
    }
}
