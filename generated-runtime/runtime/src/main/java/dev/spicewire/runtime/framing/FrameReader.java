// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Cuts one direction of a connection into messages, however the bytes arrive. It starts behind the link stage.
 *
 * <p>A body that lies inside one chunk is a slice of that chunk, so its bytes are the caller's and stay as long as the
 * caller keeps them; a body that spans chunks is put together in an array of its own, which grows as bytes arrive and
 * not by what the header promises. Nothing in a body is looked at, so a malformed body never costs the next message.
 */
public final class FrameReader {

    private static final byte[] NOTHING = {};
    private static final int FIRST_ALLOCATION = 64 * 1024;

    private final HeaderFormat format;
    private final int maxBody;
    private final ByteBuffer partialHeader;
    private long offset;
    private long count;
    private DataHeader header;
    private long headerOffset;
    private byte[] body = NOTHING;
    private long bodyRead;
    private boolean givenUp;

    /**
     * Starts at the first data header.
     *
     * @param format  shape of the headers
     * @param maxBody the most bytes that a body may have; larger ones are skipped
     * @param offset  offset in the stream of the first data header, for {@link Frame#streamOffset()}
     */
    public FrameReader(HeaderFormat format, int maxBody, long offset) {
        if (maxBody < 0) {
            throw new IllegalArgumentException("the largest body can't have " + maxBody + " bytes");
        }
        this.format = format;
        this.maxBody = maxBody;
        this.offset = offset;
        partialHeader = ByteBuffer.allocate(format.bytes());
    }

    /**
     * Takes the next bytes of the stream. The chunk's position moves behind every message that was handed on; at the
     * end all of it has been taken, unless the handler throws, in which case the same chunk can be fed again.
     *
     * @param chunk   bytes from its position to its limit
     * @param handler takes the messages that are now complete
     */
    public void feed(ByteBuffer chunk, FrameHandler handler) {
        while (chunk.hasRemaining()) {
            if (header == null) {
                readHeader(chunk, handler);
            } else {
                readBody(chunk, handler);
            }
        }
    }

    /**
     * Goes on behind bytes that are missing from the stream. A hole that ends inside the body of the current message or
     * at its end costs only that message; behind any other hole it is unknown where the next message starts.
     *
     * @param bytes number of bytes that are missing
     * @return whether the reader still knows where the next message starts; if not, it must not be fed any more
     */
    public boolean skip(long bytes) {
        if (header == null || bytes > header.size() - bodyRead) {
            return false;
        }
        offset += bytes;
        bodyRead += bytes;
        giveUp();
        if (bodyRead == header.size()) {
            finishMessage();
        }
        return true;
    }

    /** {@return offset in the stream of the next byte to be fed} */
    public long offset() {
        return offset;
    }

    /** {@return bytes that were taken of a message that is not complete, its header included} */
    public long pending() {
        return header == null ? partialHeader.position() : offset - headerOffset;
    }

    /** {@return bytes that are missing to complete the current header or body, 0 between messages} */
    public long missing() {
        if (header != null) {
            return header.size() - bodyRead;
        }
        return partialHeader.position() == 0 ? 0 : partialHeader.remaining();
    }

    private void readHeader(ByteBuffer chunk, FrameHandler handler) {
        if (partialHeader.position() == 0) {
            headerOffset = offset;
        }
        int taken = Math.min(partialHeader.remaining(), chunk.remaining());
        partialHeader.put(chunk.slice(chunk.position(), taken));
        advance(chunk, taken);
        if (partialHeader.hasRemaining()) {
            return;
        }
        partialHeader.clear();
        count++;
        header = format.read(partialHeader, 0, count);
        if (header.size() > maxBody) {
            givenUp = true;
            handler.oversized(header, headerOffset);
        } else if (header.size() == 0) {
            complete(chunk.slice(chunk.position(), 0), handler);
        }
    }

    private void readBody(ByteBuffer chunk, FrameHandler handler) {
        int taken = (int) Math.min(header.size() - bodyRead, chunk.remaining());
        int from = chunk.position();
        advance(chunk, taken);
        if (bodyRead == 0 && taken == header.size() && !givenUp) {
            complete(chunk.slice(from, taken), handler);
            return;
        }
        if (!givenUp) {
            keep(chunk, from, taken);
        }
        bodyRead += taken;
        if (bodyRead < header.size()) {
            return;
        }
        if (givenUp) {
            finishMessage();
        } else {
            complete(ByteBuffer.wrap(body, 0, (int) bodyRead), handler);
        }
    }

    private void keep(ByteBuffer chunk, int from, int length) {
        int have = (int) bodyRead;
        if (have + length > body.length) {
            long doubled = Math.max(FIRST_ALLOCATION, 2L * body.length);
            body = Arrays.copyOf(body, (int) Math.min(header.size(), Math.max(doubled, have + (long) length)));
        }
        chunk.get(from, body, have, length);
    }

    /** Forgets the message before the handler sees it: an exception of the handler finds the reader behind it. */
    private void complete(ByteBuffer bytes, FrameHandler handler) {
        Frame frame = new Frame(header, bytes, headerOffset);
        finishMessage();
        handler.message(frame);
    }

    private void finishMessage() {
        header = null;
        bodyRead = 0;
        body = NOTHING;
        givenUp = false;
    }

    private void giveUp() {
        givenUp = true;
        body = NOTHING;
    }

    private void advance(ByteBuffer chunk, int bytes) {
        chunk.position(chunk.position() + bytes);
        offset += bytes;
    }
}
