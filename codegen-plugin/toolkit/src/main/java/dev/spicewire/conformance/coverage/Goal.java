// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

/**
 * What a body can show at a place.
 *
 * @param place   the member
 * @param measure what is counted
 * @param number  which of them: the index of a case, or {@link #NO_CASE}; the number of a value; of a bit twice its
 *                position, and 1 more for its being set; the ordinal of a {@link SizeClass} or {@link PointerState}
 * @param state   the same as a word, such as the labels of a case
 */
public record Goal(Place place, Measure measure, long number, String state) {

    /** Stands for that no case of a switch is taken. */
    public static final long NO_CASE = -1;

    /** {@return the number of a bit that is set or not} */
    static long bit(long position, boolean set) {
        return 2 * position + (set ? 1 : 0);
    }

    /** {@return the flags of a goal of {@link Measure#FLAGS}: the bit alone, or none} */
    public long flags() {
        return (number & 1) == 0 ? 0 : 1L << number / 2;
    }

    /** {@return its name, such as {@code arms-Clip.u-RECTS}} */
    public String name() {
        return measure.word() + "-" + place.name() + "-" + state;
    }
}
