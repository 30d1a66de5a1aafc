// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Puts the messages of one conversation together, however they were cut. */
public final class AgentReader {

    /** Bytes in front of a body. */
    static final int HEADER_BYTES = 20;
    /** The only version of the framing there is. */
    static final long PROTOCOL = 1;

    private static final int TYPE = 4;
    private static final int SIZE = 16;
    /** What a body gets at first; it grows with what arrives, not with what is announced. */
    private static final int FIRST_BYTES = 4096;

    private final AgentLimits limits;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    private byte[] body = new byte[0];
    private int length;
    private int size;
    private MalformedMessageException failed;

    /**
     * Starts in front of a header.
     *
     * @param limits sizes of bodies
     */
    public AgentReader(AgentLimits limits) {
        this.limits = limits;
    }

    /**
     * Takes a piece and hands on the messages that are now complete. What the receiver throws passes through, and the
     * next call goes on behind that message.
     *
     * @param piece    bytes from its position, all of which are taken unless the receiver throws
     * @param receiver takes the messages
     * @throws MalformedMessageException if a header is none or its body is too large; the same for all that comes later
     */
    public void receive(ByteBuffer piece, AgentReceiver receiver) {
        if (failed != null) {
            throw failed;
        }
        while (piece.hasRemaining()) {
            if (header.hasRemaining()) {
                take(piece, header);
                if (header.hasRemaining()) {
                    return;
                }
                readHeader();
            }
            collect(piece);
            if (length == size) {
                long type = Wire.uint32(header, TYPE);
                ByteBuffer whole = ByteBuffer.wrap(body, 0, length).slice();
                reset();
                receiver.message(type, whole);
            }
        }
    }

    /** {@return what makes every further piece useless, or null} */
    MalformedMessageException failure() {
        return failed;
    }

    /** {@return bytes of the message that is not complete yet} */
    public int pending() {
        return header.position() + length;
    }

    /** Forgets a message that is not complete, for its sender is gone. */
    public void reset() {
        header.clear();
        body = new byte[0];
        length = 0;
        size = 0;
    }

    private void readHeader() {
        long protocol = Wire.uint32(header, 0);
        long type = Wire.uint32(header, TYPE);
        long announced = Wire.uint32(header, SIZE);
        if (protocol != PROTOCOL) {
            throw fail("protocol", 0, "is " + protocol + ", not " + PROTOCOL);
        } else if (announced > limits.bytes(type)) {
            throw fail("size", SIZE, "message " + type + " announces " + announced + " bytes, at most "
                    + limits.bytes(type) + " are taken");
        }
        size = (int) announced;
        body = new byte[Math.min(size, FIRST_BYTES)];
    }

    private MalformedMessageException fail(String member, int offset, String reason) {
        failed = new MalformedMessageException("AgentMessage." + member, offset, reason);
        return failed;
    }

    private void collect(ByteBuffer piece) {
        int taken = Math.min(size - length, piece.remaining());
        if (length + taken > body.length) {
            body = Arrays.copyOf(body, Math.min(size, Math.max(2 * body.length, length + taken)));
        }
        piece.get(body, length, taken);
        length += taken;
    }

    private static void take(ByteBuffer from, ByteBuffer to) {
        int taken = Math.min(from.remaining(), to.remaining());
        to.put(from.slice(from.position(), taken));
        from.position(from.position() + taken);
    }
}
