// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.Frame;
import dev.spicewire.runtime.framing.FrameHandler;
import dev.spicewire.runtime.framing.FrameReader;
import dev.spicewire.runtime.framing.FrameWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;

/** One direction of a channel through a proxy. */
final class ProxyPump {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Sender from;
    private final TimedChannel source;
    private final ByteChannel target;
    private final Passage passage;
    /** The buffer that the passage was shown last, and a view of it that is the passage's to change. */
    private ByteBuffer shown;
    private ByteBuffer view;
    private long passed;

    ProxyPump(Sender from, TimedChannel source, ByteChannel target, Passage passage) {
        this.from = from;
        this.source = source;
        this.target = target;
        this.passage = passage;
    }

    /** Passes bytes until there are no more, beginning with those that are there already. */
    void run(ByteBuffer first, Link link, int mostBytes) throws IOException {
        if (!passage.opens(from)) {
            pass(first, this::forward);
            return;
        }
        FrameReader frames = new FrameReader(link.headerFormat(), mostBytes, 0);
        Opened opened = new Opened(new FrameWriter(link.headerFormat()), link.headerFormat().bytes(), mostBytes);
        try {
            pass(first, bytes -> frames.feed(bytes, opened));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** {@return bytes that have been passed on, or were about to be} */
    long passed() {
        return passed;
    }

    /** Reads and forgets what nobody wants any more, so that closing takes nothing back that goes the other way. */
    static void drain(ByteChannel source) throws IOException {
        ByteBuffer ignored = ByteBuffer.allocate(BUFFER_BYTES);
        while (source.read(ignored) >= 0) {
            ignored.clear();
        }
    }

    /** Whoever should get the bytes takes no more. */
    static final class TargetGone extends IOException {

        private static final long serialVersionUID = 1L;

        TargetGone(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private void pass(ByteBuffer first, Step step) throws IOException {
        step.take(first);
        ByteBuffer buffer = source.bufferForReading(BUFFER_BYTES);
        while (read(buffer) >= 0) {
            step.take(buffer.flip());
            buffer.clear();
        }
    }

    private int read(ByteBuffer buffer) throws IOException {
        try {
            return source.read(buffer);
        } catch (ClosedChannelException | SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            throw new SourceGone(e);
        }
    }

    private void forward(ByteBuffer bytes) throws IOException {
        if (bytes.hasRemaining()) {
            if (bytes != shown) {
                shown = bytes;
                view = bytes.duplicate();
            }
            passage.bytes(from, view.limit(bytes.limit()).position(bytes.position()));
            passed += bytes.remaining();
            try {
                target.write(bytes);
            } catch (IOException e) {
                throw new TargetGone(e);
            }
        }
    }

    /** Whoever sends the bytes has broken the connection off. */
    static final class SourceGone extends IOException {

        private static final long serialVersionUID = 1L;

        SourceGone(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** A message is larger than the limit. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        TooLarge(String message) {
            super(message);
        }
    }

    /** Takes some bytes. */
    private interface Step {

        void take(ByteBuffer bytes) throws IOException;
    }

    /** Shows messages one by one, and sends on what comes of them. */
    private final class Opened implements FrameHandler {

        private final FrameWriter writer;
        private final int headerBytes;
        private final int mostBytes;
        private ByteBuffer out = ByteBuffer.allocate(BUFFER_BYTES);

        Opened(FrameWriter writer, int headerBytes, int mostBytes) {
            this.writer = writer;
            this.headerBytes = headerBytes;
            this.mostBytes = mostBytes;
        }

        @Override
        public void message(Frame frame) {
            try {
                if (frame.header().subList() == 0) {
                    passage.message(from, frame.header().type(), frame.body(), this::send);
                } else {
                    // A list of sub-messages belongs to these bytes and no others.
                    room(frame.body());
                    writer.forward(frame, out);
                    forward(out.flip());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void send(int type, ByteBuffer body) throws IOException {
            room(body);
            writer.write(type, body, out);
            forward(out.flip());
        }

        private void room(ByteBuffer body) {
            int size = headerBytes + body.remaining();
            if (out.capacity() < size) {
                out = ByteBuffer.allocate(Math.max(size, 2 * out.capacity()));
            }
            out.clear();
        }

        @Override
        public void oversized(DataHeader header, long streamOffset) {
            throw new UncheckedIOException(new TooLarge("message " + header.type() + " of the "
                    + from.name().toLowerCase(Locale.ROOT) + " announces " + header.size()
                    + " bytes, more than the limit of " + mostBytes));
        }
    }
}
