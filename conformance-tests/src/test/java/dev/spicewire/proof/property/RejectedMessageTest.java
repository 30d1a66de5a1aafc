// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.MainServerMessage;
import dev.spicewire.codec.SetAck;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.Frame;
import dev.spicewire.runtime.framing.FrameHandler;
import dev.spicewire.runtime.framing.FrameReader;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that is rejected costs nothing but itself. */
class RejectedMessageTest {

    private static final byte[] WHOLE = HexFormat.of().parseHex("0100000002000000");
    private static final byte[] SHORT = HexFormat.of().parseHex("01000000020000");

    /** Three times {@code set_ack}; the second lacks a byte, and its bytes are not those of the third. */
    private static final byte[] STREAM = HexFormat.of().parseHex("030008000000" + "0100000002000000"
            + "030007000000" + "01000000020000" + "030008000000" + "0300000004000000");

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 14, 100})
    void theStreamGoesOnBehindIt(int chunk) {
        Reader reader = new Reader();
        FrameReader frames = new FrameReader(HeaderFormat.MINI, 1024, 0);
        for (int at = 0; at < STREAM.length; at += chunk) {
            frames.feed(ByteBuffer.wrap(STREAM, at, Math.min(chunk, STREAM.length - at)), reader);
        }

        assertThat(reader.read).containsExactly(new SetAck(1, 2).toString(),
                "set_ack.window at byte 4: needs 4 bytes, 3 are left", new SetAck(3, 4).toString());
    }

    @Test
    void aViewGoesOnShowingWhatItShowed() {
        SetAck.View view = SetAck.view(ByteBuffer.wrap(WHOLE));

        assertThatThrownBy(() -> view.wrap(ByteBuffer.wrap(SHORT))).isInstanceOf(MalformedMessageException.class);

        assertThat(view.toValue()).isEqualTo(new SetAck(1, 2));
    }

    /** Notes what it reads, or why it can't. */
    private static final class Reader implements FrameHandler {

        private final List<String> read = new ArrayList<>();

        @Override
        public void message(Frame frame) {
            try {
                read.add(MainServerMessage.read(frame.header().type(), frame.body()).toString());
            } catch (MalformedMessageException malformed) {
                read.add(malformed.getMessage());
            }
        }

        @Override
        public void oversized(DataHeader header, long streamOffset) {
            throw new AssertionError("no message of this stream is large");
        }
    }
}
