// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.Missing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Looks for the place where frames of a WebSocket start: where several in a row fit. */
final class FrameSearch {

    private static final int MOST_CHAINS = 1024;

    private final Stretch bytes;
    private final boolean masked;
    private final BitSet passed = new BitSet();
    private final List<FrameChain> chains = new ArrayList<>();
    private int next;

    /**
     * Starts with what there is.
     *
     * @param bytes  what has come; more may follow
     * @param from   offset of the first byte that is looked at
     * @param masked whether the frames are those of a client
     */
    FrameSearch(Stretch bytes, int from, boolean masked) {
        this.bytes = bytes;
        this.masked = masked;
        next = from;
    }

    Stretch bytes() {
        return bytes;
    }

    /** Takes the next bytes. {@return where frames start for certain} */
    Optional<FrameChain> add(ByteBuffer more, long frame) {
        bytes.add(more, frame);
        return certain();
    }

    /** Steps over a hole of a known length. */
    void gap(long length, Missing why) {
        bytes.gap(length, why);
        look();
    }

    /** {@return where frames start for certain} */
    Optional<FrameChain> certain() {
        look();
        return chains.stream().filter(FrameChain::isCertain).findFirst();
    }

    /** {@return where frames start, given that nothing follows, or a hole} */
    Optional<FrameChain> atTheEnd() {
        look();
        return chains.stream().filter(FrameChain::isEnoughAtTheEnd).findFirst();
    }

    private void look() {
        chains.forEach(chain -> chain.advance(passed));
        chains.removeIf(FrameChain::isHopeless);
        for (int run = bytes.behindHole(next); run < bytes.end(); run = bytes.behindHole(bytes.untilHole(run))) {
            int length = bytes.untilHole(run) - run;
            ByteBuffer there = bytes.slice(run, length);
            for (int i = 0; i + 1 < length; i++) {
                if (FrameHeader.canStart(there.get(i), there.get(i + 1), masked)) {
                    start(run + i);
                }
            }
        }
        next = Math.max(next, bytes.end() - 1);
    }

    private void start(int place) {
        FrameChain chain = new FrameChain(bytes, masked, place).advance(passed);
        if (!chain.isHopeless()) {
            if (chains.size() == MOST_CHAINS) {
                chains.remove(0);
            }
            chains.add(chain);
        }
    }
}
