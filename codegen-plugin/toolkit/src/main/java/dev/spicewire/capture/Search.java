// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.Chain.Shape;
import dev.spicewire.capture.tcp.Missing;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks for the place behind a loss where messages start again: where several in a row fit. */
final class Search {

    private static final int MOST_CHAINS = 1024;

    private final long offset;
    private final Ground ground;
    private final List<Chain> chains = new ArrayList<>();
    private final boolean holeIsTold;
    private int next;

    /**
     * Starts behind a loss.
     *
     * @param shape  what the messages are of
     * @param offset offset in the stream of the first byte behind the loss
     */
    Search(Shape shape, long offset) {
        this(shape, offset, false);
    }

    private Search(Shape shape, long offset, boolean holeIsTold) {
        this.offset = offset;
        this.holeIsTold = holeIsTold;
        ground = new Ground(new Stretch(), shape, new Effort());
    }

    /** {@return a search from the link stage on, whose end is missing and is told of} */
    static Search behindLinkStage(Shape shape, long offset) {
        return new Search(shape, offset, true);
    }

    /** {@return offset in the stream of the first byte} */
    long offset() {
        return offset;
    }

    Stretch bytes() {
        return ground.bytes();
    }

    /** {@return how many bytes in front of a place were looked through} */
    long passed(int place) {
        return (long) place - bytes().holesIn(0, place);
    }

    /** {@return how many bytes of one kind are missing in front of a place, without those that were told of} */
    long missing(Predicate<Missing> kind, int place) {
        return bytes().holesOf(kind.and(why -> !why.isTold()), holeIsTold ? bytes().behindHole(0) : 0, place);
    }

    /** Takes the next bytes. {@return where messages start for certain} */
    Optional<Chain> add(ByteBuffer more, long frame) {
        bytes().add(more, frame);
        return advance().filter(Chain::isCertain);
    }

    /** Steps over a hole. {@return where messages start, if what follows could no more tell against it} */
    Optional<Chain> gap(long length, Missing why) {
        bytes().gap(length, why);
        return advance().filter(Chain::isCertain);
    }

    /** {@return where messages start, given that nothing follows, or a hole} */
    Optional<Chain> atTheEnd() {
        return chains.stream().filter(Chain::isEnoughAtTheEnd).findFirst();
    }

    private Optional<Chain> advance() {
        chains.forEach(Chain::advance);
        chains.removeIf(Chain::isHopeless);
        Shape shape = ground.shape();
        HeaderPlaces.in(bytes(), next, shape.format(),
                id -> shape.messages().has(shape.channelType(), shape.from(), id)).forEach(this::start);
        next = Math.max(next, bytes().end() - shape.format().bytes() + 1);
        return chains.stream().filter(Chain::isCertain).findFirst();
    }

    private void start(int place) {
        Chain chain = new Chain(ground, place).advance();
        if (!chain.isHopeless()) {
            keep(chain);
        }
    }

    /** Of too many the oldest goes, but for the one right behind the loss, which is the most likely. */
    private void keep(Chain chain) {
        if (chains.size() == MOST_CHAINS) {
            chains.remove(chains.get(0).start() == 0 ? 1 : 0);
        }
        chains.add(chain);
    }
}
