// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import dev.spicewire.runtime.support.Encoder;
import java.util.Arrays;

/** The parts of one message, in the order in which they are written; {@link Encoder} says which that is. */
final class PartQueue {

    private static final int NONE = -1;

    private PendingPart[] parts = new PendingPart[8];
    private int size;
    private int turn = NONE;
    private int insertAt = NONE;

    PartQueue() {
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new PendingPart();
        }
    }

    /** Forgets all parts and what they refer to. */
    void clear() {
        for (int i = 0; i < size; i++) {
            parts[i].source = null;
        }
        size = 0;
        turn = NONE;
        insertAt = NONE;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** {@return a new part at its place in the order, for the caller to fill} */
    PendingPart add() {
        if (size == parts.length) {
            parts = Arrays.copyOf(parts, size * 2);
            for (int i = size; i < parts.length; i++) {
                parts[i] = new PendingPart();
            }
        }
        PendingPart part = parts[size];
        if (insertAt != NONE) {
            System.arraycopy(parts, insertAt, parts, insertAt + 1, size - insertAt);
            parts[insertAt++] = part;
        }
        size++;
        return part;
    }

    /** {@return the part whose turn it is now, {@code null} for the main part} */
    PendingPart now() {
        return turn == NONE ? null : parts[turn];
    }

    /** {@return the part whose turn comes now, {@code null} if all had theirs} */
    PendingPart next() {
        if (turn + 1 == size) {
            return null;
        }
        turn++;
        insertAt = parts[turn].marshall ? turn + 1 : NONE;
        return parts[turn];
    }

    /** {@return whether a writer's turn is still to come} */
    boolean awaits(int writer) {
        for (int i = turn + 1; i < size; i++) {
            if (parts[i].writer == writer) {
                return true;
            }
        }
        return false;
    }
}
