// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/** An array, in place or where a pointer leads. */
interface ArrayStep extends Step, Target {

    /** {@return whether the elements fit, as far as can be told without looking at them; null is checked for it} */
    boolean fits(Walk walk, int frame);

    @Override
    default boolean follow(Walk walk, int word, int frame) {
        return word == 0 ? fits(walk, frame) : pass(walk, frame);
    }
}
