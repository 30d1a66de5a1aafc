// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import java.util.Locale;
import java.util.function.Function;

/** How a field of tshark's corresponds to a member of ours. */
enum Relation {

    /** Both are the same number, or the same bytes. */
    VALUE(Comparison::whole),

    /** Tshark's node covers a whole struct and shows the number that the struct begins with. */
    START(Comparison::start),

    /** Tshark's field lies inside of bytes that the protocol does not look into. */
    PART(Comparison::part),

    /** The word of a pointer: 0 exactly if our member is null. */
    POINTER(Comparison::pointer),

    /** The lowest bit of our number. */
    BIT_0(comparison -> comparison.bit(0)),

    /** The bit above it. */
    BIT_1(comparison -> comparison.bit(1)),

    /** The next. */
    BIT_2(comparison -> comparison.bit(2)),

    /** A member of the data header, not of the message. */
    HEADER(Comparison::header);

    private final Function<Comparison, Verdict> comparison;

    Relation(Function<Comparison, Verdict> comparison) {
        this.comparison = comparison;
    }

    /**
     * Compares.
     *
     * @param path our member: {@link FieldPath#text}
     */
    Verdict compare(TsharkField field, Reading reading, String path) {
        return comparison.apply(new Comparison(field, reading, new FieldPath(path, field.occurrence())));
    }

    /** {@return the relation that a table names} */
    static Relation of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
