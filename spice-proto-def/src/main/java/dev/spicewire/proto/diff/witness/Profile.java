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
record Profile(int turn, Fill fill, int count, boolean nulls) {

    /** How many profiles there are for one choice of enum values; those with the first choice come first. */
    static final int KINDS = 6;

    private static final int TURNS = 24;

    /** Kinds of integers. */
    enum Fill {
        /** Small and all different, so that a shift shows. */
        SMALL,
        /** Large, with the highest bit set, so that a change of width or sign shows. */
        LARGE
    }

    /** {@return all profiles; of those with the same enum values those with the fewest bytes first} */
    static List<Profile> all() {
        List<Profile> all = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            all.add(new Profile(turn, Fill.SMALL, 0, true));
            all.add(new Profile(turn, Fill.SMALL, 1, true));
            all.add(new Profile(turn, Fill.SMALL, 0, false));
            all.add(new Profile(turn, Fill.SMALL, 1, false));
            all.add(new Profile(turn, Fill.LARGE, 1, false));
            all.add(new Profile(turn, Fill.LARGE, 2, false));
        }
        return List.copyOf(all);
    }
}
