// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.framing.HeaderFormat;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Cuts one direction of a channel into messages, and allocates nothing for each of them: every body is put into the
 * same buffer, which is the receiver's until it returns. The buffer grows as bytes arrive, not by what a header
 * promises.
 */
final class MessageCutter {

    private static final int FIRST_BYTES = 1024;
    /** A buffer that had to become larger than this is given up again. */
    private static final int KEPT_BYTES = 64 * 1024;

    private final HeaderFormat format;
    private final int mostBytes;
    private final Receiver receiver;
    private final ByteBuffer partialHeader;
    private ByteBuffer body = ByteBuffer.allocate(FIRST_BYTES);
    private long offset;
    private long headerOffset;
    private long count;
    private boolean inBody;
    private long serial;
    private int type;
    private int size;
    private long subList;

    /**
     * Starts at the first data header.
     *
     * @param format    shape of the headers
     * @param mostBytes the most that a body may have
     * @param receiver  takes the messages
     */
    MessageCutter(HeaderFormat format, int mostBytes, Receiver receiver) {
        this.format = format;
        this.mostBytes = mostBytes;
        this.receiver = receiver;
        partialHeader = ByteBuffer.allocate(format.bytes());
    }

    /**
     * Takes the next bytes. What the receiver throws passes through, and leaves those behind its message in the chunk.
     *
     * @throws ChannelClosedException if a header announces too much
     */
    void feed(ByteBuffer chunk) throws ChannelClosedException {
        while (chunk.hasRemaining()) {
            if (!inBody) {
                readHeader(chunk);
            } else {
                move(chunk, body, size - body.position());
            }
            if (inBody && body.position() == size) {
                complete();
            }
        }
    }

    /** {@return offset in the stream of the next byte to be fed} */
    long offset() {
        return offset;
    }

    /** {@return bytes that were taken of a message that is not complete, its header included} */
    long pending() {
        return inBody ? offset - headerOffset : partialHeader.position();
    }

    private void readHeader(ByteBuffer chunk) throws ChannelClosedException {
        if (partialHeader.position() == 0) {
            headerOffset = offset;
        }
        if (partialHeader.position() == 0 && chunk.remaining() >= format.bytes()) {
            begin(chunk, chunk.position());
            chunk.position(chunk.position() + format.bytes());
            offset += format.bytes();
            return;
        }
        move(chunk, partialHeader, partialHeader.remaining());
        if (!partialHeader.hasRemaining()) {
            begin(partialHeader.clear(), 0);
        }
    }

    private void begin(ByteBuffer in, int index) throws ChannelClosedException {
        long announced = format.size(in, index);
        type = format.type(in, index);
        if (announced > mostBytes) {
            throw receiver.tooLarge(type, announced, headerOffset);
        }
        count++;
        serial = format == HeaderFormat.FULL ? format.serial(in, index) : count;
        size = (int) announced;
        subList = format.subList(in, index);
        inBody = true;
    }

    private void complete() {
        ByteBuffer whole = body.flip();
        inBody = false;
        try {
            receiver.message(serial, type, subList, whole, headerOffset + format.bytes());
        } finally {
            body = whole.capacity() > KEPT_BYTES ? ByteBuffer.allocate(FIRST_BYTES)
                    : whole.clear().order(ByteOrder.BIG_ENDIAN);
        }
    }

    private void move(ByteBuffer from, ByteBuffer to, int most) {
        int bytes = Math.min(most, from.remaining());
        int limit = from.limit();
        from.limit(from.position() + bytes);
        (to == body ? room(bytes) : to).put(from);
        from.limit(limit);
        offset += bytes;
    }

    /** {@return the body's buffer, with room for more bytes} */
    private ByteBuffer room(int bytes) {
        if (body.remaining() < bytes) {
            int needed = body.position() + bytes;
            int doubled = (int) Math.min(size, 2L * body.capacity());
            body = ByteBuffer.allocate(Math.max(needed, doubled)).put(body.flip());
        }
        return body;
    }

    /** Takes messages. */
    interface Receiver {

        /**
         * A message is complete.
         *
         * @param serial     the sender's number
         * @param type       message number
         * @param subList    offset in the body of a list of sub-messages, 0 for none
         * @param body       its bytes from position 0 to the limit
         * @param bodyOffset offset in the stream of its first byte
         */
        void message(long serial, int type, long subList, ByteBuffer body, long bodyOffset);

        /** {@return the end of a channel that has announced too large a body} */
        ChannelClosedException tooLarge(int type, long announced, long headerOffset);
    }
}
