// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

/** A constant of an enum of the protocol: a number on the wire that has a name. */
public interface WireEnum {

    /** {@return the name of the constant} */
    String name();

    /** {@return the number on the wire; -1 for the constant that stands for numbers without a name} */
    long number();
}
