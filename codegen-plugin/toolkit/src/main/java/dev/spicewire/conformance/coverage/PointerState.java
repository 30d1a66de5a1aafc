// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import java.util.Locale;

/** What a pointer can be, in the order of {@link Goal#number()}. */
public enum PointerState {
    /** 0; where that is not allowed, the body was rejected for it. */
    NULL,
    /** Not 0, and what it leads to was read. */
    SET,
    /** It leads to bytes that another part, or another pointer's part, has as well. */
    SHARED,
    /** It leads behind the last byte, and the body was rejected for it. */
    BEYOND;

    /** {@return the word for it in names and reports} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
