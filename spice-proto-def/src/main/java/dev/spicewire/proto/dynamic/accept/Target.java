// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/** What a pointer leads to. */
@FunctionalInterface
interface Target {

    /**
     * {@return whether what it leads to is well-formed}
     *
     * @param walk  stands where the word says
     * @param word  the word
     * @param frame where the numbers start that it depends on
     */
    boolean follow(Walk walk, int word, int frame);
}
