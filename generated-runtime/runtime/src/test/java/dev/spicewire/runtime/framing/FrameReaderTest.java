// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private static final String THREE_MESSAGES = "0400" + "03000000" + "aabbcc"
            + "0500" + "00000000"
            + "0600" + "01000000" + "dd";

    private final Recorder recorder = new Recorder();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 7, 9, 15, 16, 22})
    void messagesDoNotDependOnHowTheStreamIsCut(int chunkSize) {
        FrameReader reader = new FrameReader(HeaderFormat.MINI, 100, 206);
        byte[] stream = HexFormat.of().parseHex(THREE_MESSAGES);
        for (int at = 0; at < stream.length; at += chunkSize) {
            reader.feed(ByteBuffer.wrap(stream, at, Math.min(chunkSize, stream.length - at)), recorder);
        }

        assertThat(recorder.seen).containsExactly("#1 @206 4: aabbcc", "#2 @215 5: ", "#3 @221 6: dd");
        assertThat(reader.pending()).isZero();
        assertThat(reader.missing()).isZero();
    }

    @Test
    void fullHeadersBringTheirSerial() {
        FrameReader reader = new FrameReader(HeaderFormat.FULL, 100, 0);

        reader.feed(bytes("2a00000000000000" + "0400" + "02000000" + "00000000" + "aabb"), recorder);

        assertThat(recorder.seen).containsExactly("#42 @0 4: aabb");
    }

    @Test
    void aBodyInsideOneChunkIsNotCopied() {
        ByteBuffer chunk = bytes("0400" + "03000000" + "aabbcc");
        List<ByteBuffer> bodies = new ArrayList<>();

        new FrameReader(HeaderFormat.MINI, 100, 0).feed(chunk, new Recorder() {
            @Override
            public void message(Frame frame) {
                bodies.add(frame.body());
            }
        });
        chunk.put(6, (byte) 0x11);

        assertThat(bodies).singleElement().satisfies(body -> {
            assertThat(body.get(0)).isEqualTo((byte) 0x11);
            assertThat(body.isReadOnly()).isTrue();
        });
    }

    @Test
    void readingABodyLeavesItWhereItWas() {
        DataHeader header = new DataHeader(1, 4, 2, 0);
        ByteBuffer given = bytes("00aabb").position(1);
        Frame frame = new Frame(header, given, 0);
        given.position(3);
        ByteBuffer body = frame.body();
        body.position(body.limit());

        assertThat(body.isReadOnly()).isTrue();
        assertThat(frame).isEqualTo(new Frame(header, bytes("aabb"), 0));
        assertThat(frame.body()).isEqualTo(bytes("aabb"));
    }

    @Test
    void aBodyThatIsTooLargeIsSkippedAndTheNextMessageRead() {
        FrameReader reader = new FrameReader(HeaderFormat.MINI, 2, 0);

        reader.feed(bytes("0400" + "03000000" + "aa"), recorder);
        reader.feed(bytes("bbcc" + "0600" + "01000000" + "dd"), recorder);

        assertThat(recorder.seen).containsExactly("oversized 4 of 3 @0", "#2 @9 6: dd");
    }

    @Test
    void aSizeThatNeverArrivesAllocatesNothingOfItsKind() {
        FrameReader reader = new FrameReader(HeaderFormat.MINI, Integer.MAX_VALUE, 0);

        reader.feed(bytes("0400" + "ffffff7f" + "aa"), recorder);

        assertThat(recorder.seen).isEmpty();
        assertThat(reader.pending()).isEqualTo(7);
        assertThat(reader.missing()).isEqualTo(Integer.MAX_VALUE - 1);
    }

    @Test
    void aHandlerThatThrowsLosesNoOtherMessage() {
        FrameReader reader = new FrameReader(HeaderFormat.MINI, 100, 0);
        ByteBuffer chunk = bytes(THREE_MESSAGES);
        FrameHandler failing = new Recorder() {
            @Override
            public void message(Frame frame) {
                throw new IllegalStateException("malformed");
            }
        };

        assertThatIllegalStateException().isThrownBy(() -> reader.feed(chunk, failing));
        reader.feed(chunk, recorder);

        assertThat(recorder.seen).containsExactly("#2 @9 5: ", "#3 @15 6: dd");
    }

    @Test
    void aHoleInsideABodyCostsThatMessageOnly() {
        FrameReader reader = new FrameReader(HeaderFormat.MINI, 100, 0);
        reader.feed(bytes("0400" + "03000000" + "aa"), recorder);

        assertThat(reader.skip(1)).isTrue();
        reader.feed(bytes("cc" + "0500" + "00000000"), recorder);

        assertThat(recorder.seen).containsExactly("#2 @9 5: ");
    }

    @Test
    void aHoleToTheEndOfABodyCostsThatMessageOnly() {
        FrameReader reader = new FrameReader(HeaderFormat.MINI, 100, 0);
        reader.feed(bytes("0400" + "03000000"), recorder);

        assertThat(reader.skip(3)).isTrue();
        assertThat(reader.pending()).isZero();
        assertThat(reader.missing()).isZero();
        reader.feed(bytes("0500" + "00000000"), recorder);

        assertThat(recorder.seen).containsExactly("#2 @9 5: ");
    }

    @Test
    void behindAnyOtherHoleTheNextHeaderIsNotGuessed() {
        FrameReader betweenMessages = new FrameReader(HeaderFormat.MINI, 100, 0);
        FrameReader insideAHeader = new FrameReader(HeaderFormat.MINI, 100, 0);
        insideAHeader.feed(bytes("0400"), recorder);
        FrameReader overTheEndOfABody = new FrameReader(HeaderFormat.MINI, 100, 0);
        overTheEndOfABody.feed(bytes("0400" + "03000000" + "aa"), recorder);

        assertThat(betweenMessages.skip(1)).isFalse();
        assertThat(insideAHeader.skip(1)).isFalse();
        assertThat(overTheEndOfABody.skip(3)).isFalse();
    }

    @Test
    void tellsHowMuchOfAMessageIsThereAndHowMuchIsMissing() {
        FrameReader reader = new FrameReader(HeaderFormat.MINI, 100, 206);

        reader.feed(bytes("0400"), recorder);
        assertThat(reader.pending()).isEqualTo(2);
        assertThat(reader.missing()).isEqualTo(4);
        assertThat(reader.offset()).isEqualTo(208);

        reader.feed(bytes("03000000" + "aa"), recorder);
        assertThat(reader.pending()).isEqualTo(7);
        assertThat(reader.missing()).isEqualTo(2);
        assertThat(reader.offset()).isEqualTo(213);
    }

    @Test
    void aLargeBodyIsPutTogetherFromLargeChunks() {
        byte[] body = new byte[200_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (i * 31);
        }
        FrameReader reader = new FrameReader(HeaderFormat.MINI, body.length, 0);
        List<Frame> frames = new ArrayList<>();
        Recorder collecting = new Recorder() {
            @Override
            public void message(Frame frame) {
                frames.add(frame);
            }
        };

        reader.feed(bytes("0400" + "400d0300"), collecting);
        for (int at = 0; at < body.length; at += 70_001) {
            reader.feed(ByteBuffer.wrap(body, at, Math.min(70_001, body.length - at)), collecting);
        }

        assertThat(frames).singleElement().extracting(Frame::body).isEqualTo(ByteBuffer.wrap(body));
    }

    @Test
    void aReaderThatTakesNoBodyTakesMessagesWithoutOne() {
        new FrameReader(HeaderFormat.MINI, 0, 0).feed(bytes("0400" + "00000000"), recorder);

        assertThat(recorder.seen).containsExactly("#1 @0 4: ");
    }

    @Test
    void theLargestBodyCanNotBeNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameReader(HeaderFormat.MINI, -1, 0));
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }

    private static class Recorder implements FrameHandler {

        final List<String> seen = new ArrayList<>();

        @Override
        public void message(Frame frame) {
            byte[] body = new byte[frame.body().remaining()];
            frame.body().get(body);
            seen.add("#" + frame.header().serial() + " @" + frame.streamOffset() + " " + frame.header().type() + ": "
                    + HexFormat.of().formatHex(body));
        }

        @Override
        public void oversized(DataHeader header, long streamOffset) {
            seen.add("oversized " + header.type() + " of " + header.size() + " @" + streamOffset);
        }
    }
}
