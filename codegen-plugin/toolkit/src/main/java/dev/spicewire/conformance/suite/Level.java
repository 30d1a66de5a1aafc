// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a case matters. */
public enum Level {
    /** Who fails it does not understand its peers, or is not understood. */
    REQUIRED,
    /** Another answer works as well, but differs from what the reference implementation does. */
    RECOMMENDED;

    /** {@return the word for it in suites and reports} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the level of a word, if it is one} */
    static Optional<Level> of(String word) {
        return Arrays.stream(values()).filter(level -> level.word().equals(word)).findFirst();
    }
}
