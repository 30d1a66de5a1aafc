// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted. */
public enum Measure {
    /** Messages of which a body was accepted. */
    MESSAGES("messages"),
    /** Cases of switches, and that no case is taken, in each message that has the switch. */
    ARMS("arms"),
    /** Values of enums, at each member of that type. */
    VALUES("values"),
    /** Bits of flags, set and not set, at each member of that type. */
    FLAGS("flags"),
    /** Arrays whose length is not constant: of no element, of one and of more. */
    SIZES("sizes"),
    /** Pointers: null, not null, to bytes that another part has, and behind the end. */
    POINTERS("pointers");

    private final String word;

    Measure(String word) {
        this.word = word;
    }

    /** {@return the word for it in options and reports} */
    public String word() {
        return word;
    }

    /** {@return the measure of a word, if it is one} */
    static Optional<Measure> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word.toLowerCase(Locale.ROOT))).findFirst();
    }
}
