// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.verdict;

import java.util.Locale;

/** How much a change matters, the least first. */
public enum Level {
    /** Nothing that a program can see. */
    NONE,
    /** Names, or attributes that only C or Java code sees: the bytes are the same. */
    SOURCE,
    /** Bytes of the old version keep their meaning; the new version has bytes that the old one does not know. */
    EXTENSION,
    /** Bytes that are valid under one version are rejected or read otherwise by the other. */
    BREAKING;

    /** {@return the word in reports, such as {@code breaking}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether this level is another one or above it} */
    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }
}
