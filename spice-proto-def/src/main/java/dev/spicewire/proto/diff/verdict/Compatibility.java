// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.verdict;

import java.util.Locale;

/** What becomes of one peer that reads what the other one writes, the best first. */
public enum Compatibility {
    /** Everything the reader knows is read as it was written. */
    OK,
    /** The writer has something that the reader does not know, and announces it by a capability or version first. */
    GUARDED,
    /** The writer has something that the reader does not know. */
    UNGUARDED,
    /** The reader rejects what was written, or reads something else. */
    BREAKS;

    /** {@return the word in reports, such as {@code breaks}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the worse of two} */
    public Compatibility worse(Compatibility other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
