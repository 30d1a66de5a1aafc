// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Something that was to be reached for every message: a ratio and its bound. All are written so that more is better.
 *
 * @param name  what the ratio says
 * @param bound the least it has to be
 * @param ratio works it out; not a number where it does not apply
 */
record Goal(String name, double bound, ToDoubleFunction<Row> ratio) {

    private static final int SMALL = 256;

    /** Reading: validation and all fields, through a view made for the message and through one that is used again. */
    static final List<Goal> READING = List.of(
            new Goal("C / view", 3, row -> row.c().parse() / row.view()),
            new Goal("C / wrap", 3, row -> row.c().parse() / row.wrap()),
            new Goal("limit / view", 1 / 1.25, row -> row.limit("read") / row.view()),
            new Goal("fastest tool / view", 1, row -> row.fastestTool("read") / row.view()),
            new Goal("Kaitai / view", 10, row -> row.kaitai() / row.view()));

    /**
     * Writing into a buffer; a large payload is a copy, and no codec copies faster than another. A value is what C
     * writes from, a struct; a writer is told one member after the other and checks each.
     */
    static final List<Goal> WRITING = List.of(
            new Goal("C / value, under 256 bytes", 5, row -> small(row, row.writeValue())),
            new Goal("C / value, from 256 bytes", 1, row -> large(row, row.writeValue())),
            new Goal("C / writer, under 256 bytes", 5, row -> small(row, row.writer())),
            new Goal("C / writer, from 256 bytes", 1, row -> large(row, row.writer())),
            new Goal("limit / value", 1 / 1.25, row -> row.limit("write") / row.writeValue()),
            new Goal("limit / writer", 1 / 1.25, row -> row.limit("write") / row.writer()),
            new Goal("fastest tool / value", 1, row -> row.fastestTool("write") / row.writeValue()));

    /** Gathering: payloads by reference. */
    static final List<Goal> GATHERING = List.of(
            new Goal("C's vector / gather", 2, row -> row.c().vector() / row.gather()));

    private static double small(Row row, double time) {
        return row.c().bytes() < SMALL ? row.c().linear() / time : Double.NaN;
    }

    private static double large(Row row, double time) {
        return row.c().bytes() < SMALL ? Double.NaN : row.c().linear() / time;
    }

    /** {@return the ratio in bold where the bound is missed} */
    String cell(Row row) {
        double value = ratio.applyAsDouble(row);
        return value < bound ? "**" + Numbers.text(value) + "**" : Numbers.text(value);
    }

    /** {@return what is missed and by how much, or nothing} */
    Optional<String> miss(Row row) {
        double value = ratio.applyAsDouble(row);
        return value < bound
                ? Optional.of("`" + row.message().key() + "`: " + name + " is " + Numbers.text(value) + ", goal "
                        + Numbers.text(bound))
                : Optional.empty();
    }
}
