// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.witness;

import java.util.ArrayList;
import java.util.List;

/**
 * How the free choices in a generated body are made.
 *
 * @param turn  which value of each enum is taken, counted round and round
 * @param fill  what integers look like
 * @param count number of elements of arrays
 * @param nulls whether pointers are null where that is allowed
 */
record GenerationStrategy(int turn, Fill fill, int count, boolean nulls) {

    /** How many strategies there are for one choice of enum values; those with the first choice come first. */
    static final int KINDS = 6;

    private static final int TURNS = 24;

    /** The fewest elements that a count of one byte with a sign takes for a negative number. */
    private static final int NEGATIVE_COUNT = 0x80;

    /** Kinds of integers. */
    enum Fill {
        /** Small and all different, so that a shift shows. */
        SMALL,
        /** Large, with the highest bit set, so that a change of width or sign shows. */
        LARGE
    }

    /** {@return the number of elements of arrays inside elements: many elements are of few bytes} */
    int innerCount() {
        return Math.min(count, 2);
    }

    /** {@return all strategies; of those with the same enum values those with the fewest bytes first} */
    static List<GenerationStrategy> all() {
        List<GenerationStrategy> all = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            all.add(new GenerationStrategy(turn, Fill.SMALL, 0, true));
            all.add(new GenerationStrategy(turn, Fill.SMALL, 1, true));
            all.add(new GenerationStrategy(turn, Fill.SMALL, 0, false));
            all.add(new GenerationStrategy(turn, Fill.SMALL, 1, false));
            all.add(new GenerationStrategy(turn, Fill.LARGE, 1, false));
            all.add(new GenerationStrategy(turn, Fill.LARGE, 2, false));
        }
        all.add(new GenerationStrategy(0, Fill.SMALL, NEGATIVE_COUNT, true));
        return List.copyOf(all);
    }
}
