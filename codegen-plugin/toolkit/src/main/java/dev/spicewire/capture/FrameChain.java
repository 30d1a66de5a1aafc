// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/**
 * Frames of a WebSocket that might follow each other from an offset on. Each header that fits speaks for it, in bits of
 * chance; the first that does not speaks against all of it.
 */
final class FrameChain {

    /** Bytes of another kind do not get there in all that is looked through. */
    private static final int CERTAIN = 40;

    /** What is enough when the last frame ends where the bytes end. */
    private static final int ENOUGH_AT_THE_END = 30;

    private static final int FEWEST = 2;
    private static final int BINARY = 0x82;
    private static final int BINARY_BITS = 9;

    /** Control frames are rarer than the bytes that look like them, those of small numbers not rare at all. */
    private static final int CONTROL_BITS = 6;

    /** Where packets start and end is told by none of their bytes. */
    private static final int PACKET_BITS = 12;

    /** As much of a payload is looked at to tell a frame from the one before. */
    private static final int TOLD_BY = 4096;

    private final Stretch bytes;
    private final boolean masked;
    private final int start;
    private int at;
    private int score;
    private int headers;
    private Optional<Boolean> continued = Optional.empty();
    private ByteBuffer before = ByteBuffer.allocate(0);
    private boolean again;
    private boolean refuted;
    private boolean cut;

    /**
     * Starts with nothing looked at.
     *
     * @param masked whether the frames are those of a client
     */
    FrameChain(Stretch bytes, boolean masked, int start) {
        this.bytes = bytes;
        this.masked = masked;
        this.start = start;
        at = start;
    }

    int start() {
        return start;
    }

    int score() {
        return score;
    }

    /** {@return whether it is refuted, or its next header can't be known before it was certain} */
    boolean isHopeless() {
        return refuted || cut && !isCertain();
    }

    /** {@return whether it is beyond doubt} */
    boolean isCertain() {
        return !refuted && headers >= FEWEST && score >= CERTAIN;
    }

    /** {@return whether it is good enough when nothing more comes, or a hole} */
    boolean isEnoughAtTheEnd() {
        int end = bytes.endsPacket(at) && !again ? PACKET_BITS : 0;
        return isCertain() || !refuted && headers > 0 && at == bytes.end() && score + end >= ENOUGH_AT_THE_END;
    }

    /**
     * Goes on as far as there are bytes. {@return this}
     *
     * @param passed where headers of other chains were, to which this one's are added: no two go the same way
     */
    FrameChain advance(BitSet passed) {
        while (!refuted && !cut && at < bytes.end()) {
            int there = bytes.has(at, 1) ? bytes.untilHole(at) - at : 0;
            Optional<FrameHeader> header = FrameHeader.read(bytes.slice(at, Math.min(there, FrameHeader.LONGEST)));
            int told = header.map(next -> next.bytes() + (int) Math.min(next.length(), TOLD_BY)).orElse(2);
            if (header.isPresent() && (passed.get(at) || !follows(header.get()))) {
                refuted = true;
            } else if (header.isEmpty() || bytes.end() < at + told) {
                cut = header.isEmpty() && at + there < bytes.end();
                return this;
            } else {
                take(header.get(), told);
                passed.set(at);
                long next = at + header.get().bytes() + header.get().length();
                cut = !bytes.isExact(at, next);
                at = (int) Math.min(Integer.MAX_VALUE, next);
            }
        }
        return this;
    }

    private boolean follows(FrameHeader header) {
        boolean empty = headers == 0 && header.isData() && header.length() == 0;
        return header.fits(masked) && !empty && (!header.isData()
                || continued.map(open -> open == header.continues()).orElse(true));
    }

    /** What repeats itself, as pixels of one colour do, tells no more than it told the first time. */
    private void take(FrameHeader header, int told) {
        ByteBuffer seen = bytes.has(at, told) ? bytes.slice(at, told) : ByteBuffer.allocate(0);
        again = seen.hasRemaining() && seen.equals(before);
        if (!again && header.length() > 0) {
            int kind = header.isData() ? 0 : CONTROL_BITS;
            score += (header.first() == BINARY ? BINARY_BITS : kind) + (bytes.startsPacket(at) ? PACKET_BITS : 0);
        }
        if (header.isData()) {
            continued = Optional.of(header.isContinued());
        }
        before = seen;
        headers++;
    }
}
