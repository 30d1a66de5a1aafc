// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.Collection;

/**
 * What decides where something can be used.
 *
 * @param fixed    whether it always has the same size
 * @param empty    whether it never has a byte
 * @param rest     whether it takes the rest of a message
 * @param pointers whether it has pointers
 */
record Traits(boolean fixed, boolean empty, boolean rest, boolean pointers) {

    static final Traits NUMBER = new Traits(true, false, false, false);
    static final Traits DESCRIPTOR = new Traits(true, true, false, false);
    static final Traits POINTER = new Traits(true, false, false, true);
    static final Traits REST = new Traits(false, false, true, false);

    /** {@return those of several things in a row} */
    static Traits row(Collection<Traits> things) {
        return new Traits(things.stream().allMatch(Traits::fixed), things.stream().allMatch(Traits::empty),
                things.stream().anyMatch(Traits::rest), things.stream().anyMatch(Traits::pointers));
    }

    /** {@return those of one of several things, or of any number of one} */
    Traits varying() {
        return new Traits(false, empty, rest, pointers);
    }
}
