// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One of several parts of a run, such as the second of four. Which part a case is in depends on its name alone: on the
 * CRC-32 of its letters, so that machines need not agree on anything else, and no case moves when others come and go.
 *
 * @param index which one, from 1
 * @param of    how many there are
 */
public record Shard(int index, int of) {

    /** All cases. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public Shard {
        if (index < 1 || index > of) {
            throw new IllegalArgumentException("there is no shard " + index + "/" + of
                    + "; write which one of how many, from 1/" + Math.max(of, 1) + " to " + Math.max(of, 1) + "/"
                    + Math.max(of, 1));
        }
    }

    /**
     * Reads a part as people write it.
     *
     * @param text such as {@code 2/4}
     * @return the part
     * @throws IllegalArgumentException if it is none; the message says what would be
     */
    public static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no shard; write which one of how many, as in 2/4");
        }
        return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** {@return whether there is only this one} */
    public boolean isWhole() {
        return of == 1;
    }

    /** {@return whether a case is in this part, by its name} */
    public boolean includes(String name) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % of == index - 1;
    }

    /** {@return the cases of a suite that are in this part, in their order} */
    public Suite of(Suite suite) {
        return isWhole() ? suite : new Suite(suite.cases().stream().filter(one -> includes(one.id())).toList());
    }

    /** {@return the part as people write it} */
    @Override
    public String toString() {
        return index + "/" + of;
    }
}
