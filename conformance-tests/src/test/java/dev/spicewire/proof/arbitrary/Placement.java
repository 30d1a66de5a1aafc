// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import java.util.List;

/** Where the parts of a body may be. */
public enum Placement {
    /** In any order, with bytes between and behind them that belong to nothing: all are read as they were meant. */
    SOUND(List.of(Target.OWN), true),
    /** One behind the other, shared with another pointer whatever that points to, or out of range. */
    HOSTILE(List.of(Target.OWN, Target.SHARED, Target.BEHIND_THE_END), false);

    /** What a pointer points to. */
    enum Target {
        /** What it should. */
        OWN,
        /** Where the first pointer points, or into the main part. */
        SHARED,
        /** The first byte that is not there. */
        BEHIND_THE_END
    }

    private static final int MOST_JUNK = 3;

    private final List<Target> targets;
    private final boolean loose;

    Placement(List<Target> targets, boolean loose) {
        this.targets = targets;
        this.loose = loose;
    }

    Target target(Choices choices) {
        return targets.size() == 1 ? targets.get(0) : choices.of(targets);
    }

    /** {@return which of the parts that wait is next} */
    int nextPart(Choices choices, int waiting) {
        return loose ? choices.below(waiting) : 0;
    }

    /** {@return how many bytes to leave unused} */
    int junk(Choices choices) {
        return loose ? choices.below(MOST_JUNK + 1) : 0;
    }
}
