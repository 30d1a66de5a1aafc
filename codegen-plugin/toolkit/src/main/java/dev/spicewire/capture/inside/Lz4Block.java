// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One block of LZ4 without a frame, as character devices send it: a token has the number of literals in its high half
 * and that of repeated bytes, less 4, in its low half; 15 goes on in further bytes.
 */
final class Lz4Block {

    private static final int MORE = 15;
    private static final int LEAST_MATCH = 4;
    private static final int BYTE = 0xff;

    private final ByteBuffer in;
    private final byte[] out;
    private int end;

    private Lz4Block(ByteBuffer in, int size) {
        this.in = in;
        out = new byte[size];
    }

    /**
     * {@return the bytes, if the block holds exactly as many}
     *
     * @param block from position to limit
     * @param size  how many it holds
     */
    static Optional<byte[]> decode(ByteBuffer block, int size) {
        Lz4Block decoding = new Lz4Block(block.duplicate(), size);
        return decoding.run() && decoding.end == size ? Optional.of(decoding.out) : Optional.empty();
    }

    /** The last sequence has literals alone. */
    private boolean run() {
        while (in.hasRemaining()) {
            int token = in.get() & BYTE;
            long literals = length(token >> 4);
            if (literals < 0 || literals > in.remaining() || literals > out.length - end) {
                return false;
            }
            in.get(out, end, (int) literals);
            end += (int) literals;
            if (in.hasRemaining() && !repeat(token & MORE)) {
                return false;
            }
        }
        return true;
    }

    /** Byte by byte, since what is repeated may be what is just being written. */
    private boolean repeat(int length) {
        if (in.remaining() < Short.BYTES) {
            return false;
        }
        int back = in.get() & BYTE | (in.get() & BYTE) << Byte.SIZE;
        long count = length(length);
        if (back == 0 || back > end || count < 0 || count + LEAST_MATCH > out.length - end) {
            return false;
        }
        for (int to = end + (int) count + LEAST_MATCH; end < to; end++) {
            out[end] = out[end - back];
        }
        return true;
    }

    private long length(int first) {
        long length = first;
        for (int more = BYTE; first == MORE && more == BYTE; length += more) {
            if (!in.hasRemaining()) {
                return -1;
            }
            more = in.get() & BYTE;
        }
        return length;
    }
}
