// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/** What is checked of a part at one offset. */
interface Step {

    /**
     * Goes on behind what it checks.
     *
     * @param walk  stands where it begins
     * @param frame where the numbers of the part start
     * @return whether it is well-formed
     */
    boolean pass(Walk walk, int frame);
}
