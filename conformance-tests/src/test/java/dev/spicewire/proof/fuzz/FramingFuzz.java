// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.Frame;
import dev.spicewire.runtime.framing.FrameHandler;
import dev.spicewire.runtime.framing.FrameReader;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.framing.SubMessage;
import dev.spicewire.runtime.framing.SubMessageList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A stream is cut into the same messages however its bytes arrive, every message lies where it says, and sub-message
 * lists are read or refused with a {@link MalformedMessageException}.
 */
final class FramingFuzz {

    private static final int SETTINGS_BYTES = 3;

    private FramingFuzz() {
    }

    /** Checks one input: header format, largest body in units of 8 bytes, how the stream is cut up; then the stream. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < SETTINGS_BYTES) {
            return;
        }
        HeaderFormat format = HeaderFormat.values()[input[0] & 1];
        int maxBody = (input[1] & 0xff) * 8;
        byte[] stream = Arrays.copyOfRange(input, SETTINGS_BYTES, input.length);
        Run whole = new Run(format, stream);
        FrameReader reader = new FrameReader(format, maxBody, 0);
        reader.feed(ByteBuffer.wrap(stream), whole);
        assertThat(reader.offset()).isEqualTo(stream.length);
        assertThat(reader.offset() - reader.pending()).as("end of the last message").isEqualTo(whole.end());

        Run pieces = new Run(format, stream);
        FrameReader piecewise = new FrameReader(format, maxBody, 0);
        feedInPieces(piecewise, stream, input[2], pieces);
        assertThat(pieces.seen).isEqualTo(whole.seen);
        assertThat(piecewise.pending()).isEqualTo(reader.pending());
        assertThat(piecewise.missing()).isEqualTo(reader.missing());
        whole.frames.forEach(FramingFuzz::checkSubMessages);
    }

    private static void feedInPieces(FrameReader reader, byte[] stream, byte seed, FrameHandler handler) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int at = 0; at < stream.length;) {
            int length = Math.min(stream.length - at, random.nextInt(1, 24));
            reader.feed(ByteBuffer.wrap(stream, at, length), handler);
            at += length;
        }
    }

    private static void checkSubMessages(Frame frame) {
        try {
            for (SubMessage message : SubMessageList.read(frame.body(), frame.header().subList())) {
                int from = message.offset() + SubMessage.HEADER_BYTES;
                assertThat(message.body()).isEqualTo(frame.body().slice(from, message.body().remaining()));
            }
        } catch (MalformedMessageException malformed) {
            assertThat(malformed.offset()).isBetween(0, frame.body().limit());
        }
    }

    /** What a reader hands on, compared with the stream. */
    private static final class Run implements FrameHandler {

        private final HeaderFormat format;
        private final ByteBuffer stream;
        private final List<Object> seen = new ArrayList<>();
        private final List<Frame> frames = new ArrayList<>();
        private long lastStart = -1;
        private DataHeader last;

        Run(HeaderFormat format, byte[] stream) {
            this.format = format;
            this.stream = ByteBuffer.wrap(stream);
        }

        @Override
        public void message(Frame frame) {
            seen.add(frame);
            frames.add(frame);
            int bodyAt = (int) frame.streamOffset() + format.bytes();
            assertThat(frame.body()).isEqualTo(stream.slice(bodyAt, (int) frame.header().size()));
            last(frame.header(), frame.streamOffset());
        }

        @Override
        public void oversized(DataHeader header, long streamOffset) {
            seen.add(header);
            seen.add(streamOffset);
            last(header, streamOffset);
        }

        private void last(DataHeader header, long streamOffset) {
            assertThat(streamOffset).isGreaterThan(lastStart);
            last = header;
            lastStart = streamOffset;
        }

        /** {@return where the last message ends that the stream holds whole, or starts if it does not} */
        long end() {
            if (last == null) {
                return 0;
            }
            long end = lastStart + format.bytes() + last.size();
            return end <= stream.limit() ? end : lastStart;
        }
    }
}
