// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.Chain.Shape;
import java.util.BitSet;

/**
 * Where chains of messages are looked for. It remembers from which places on messages do not fit, so that no chain
 * walks a second time where another has failed.
 */
final class Ground {

    private final Stretch bytes;
    private final Shape shape;
    private final Effort effort;
    private final BitSet dead = new BitSet();

    /**
     * Starts with nothing tried.
     *
     * @param bytes  what has come; more may follow
     * @param shape  what the messages are of
     * @param effort what may be spent
     */
    Ground(Stretch bytes, Shape shape, Effort effort) {
        this.bytes = bytes;
        this.shape = shape;
        this.effort = effort;
    }

    Stretch bytes() {
        return bytes;
    }

    Shape shape() {
        return shape;
    }

    Effort effort() {
        return effort;
    }

    /** Messages do not fit from here on. */
    void kill(int at) {
        dead.set(at);
    }

    /** {@return whether messages do not fit from here on} */
    boolean isDead(int at) {
        return dead.get(at);
    }
}
