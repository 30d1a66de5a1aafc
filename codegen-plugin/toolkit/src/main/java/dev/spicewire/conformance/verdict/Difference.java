// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

/**
 * How an answer differs from what is right.
 *
 * @param fault  what is wrong, in words that all answers with the same fault share, such as {@code clip.rects[].top}
 * @param reason the same for this answer, with its values
 */
record Difference(String fault, String reason) {

    /** One that has no values. */
    Difference(String reason) {
        this(reason, reason);
    }
}
