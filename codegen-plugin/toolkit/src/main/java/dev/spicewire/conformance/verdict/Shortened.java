// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

/** Texts of a length that people read. */
final class Shortened {

    private Shortened() {
    }

    /** {@return the beginning of a text, and how much of it is missing; the whole text when it is short} */
    static String of(String text, int length) {
        return text.length() <= length ? text
                : text.substring(0, length) + "… (" + (text.length() - length) + " more characters)";
    }
}
