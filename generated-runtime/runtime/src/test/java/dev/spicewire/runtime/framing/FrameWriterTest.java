package dev.spicewire.runtime.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spicewire.runtime.Encoder;
import dev.spicewire.runtime.WireMessage;
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

    private String written() {
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The client's {@code ack_sync}, number 1: an uint32. */
    private record AckSync(long generation) implements WireMessage {

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
