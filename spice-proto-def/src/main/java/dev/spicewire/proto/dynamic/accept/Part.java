// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

import java.util.List;

/** The members of a container, one after the other, with a frame for the numbers that some of them depend on. */
final class Part {

    private final Step[] steps;
    private final int slots;
    private final boolean isLeaf;

    /**
     * Puts one together.
     *
     * @param steps  its steps
     * @param slots  how many numbers it keeps
     * @param isLeaf whether no pointer leads on from it, so that nobody asks for its numbers later
     */
    Part(List<Step> steps, int slots, boolean isLeaf) {
        this.steps = steps.toArray(Step[]::new);
        this.slots = slots;
        this.isLeaf = isLeaf;
    }

    int slots() {
        return slots;
    }

    boolean isLeaf() {
        return isLeaf;
    }

    /** {@return its bytes, if they are all that there is to check; else -1} */
    long plainSize() {
        if (steps.length == 0) {
            return 0;
        }
        return steps.length == 1 && steps[0] instanceof Skip skip ? skip.bytes() : -1;
    }

    /** {@return whether it is well-formed, with a frame of its own} */
    boolean enter(Walk walk) {
        int frame = walk.open(slots);
        boolean passed = pass(walk, frame);
        if (isLeaf) {
            walk.close(frame);
        }
        return passed;
    }

    boolean pass(Walk walk, int frame) {
        for (Step step : steps) {
            if (!step.pass(walk, frame)) {
                return false;
            }
        }
        return true;
    }
}
