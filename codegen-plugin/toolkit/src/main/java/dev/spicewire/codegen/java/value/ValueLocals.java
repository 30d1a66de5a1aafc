// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import dev.spicewire.codegen.java.names.Namespace;

/**
 * What the methods of a value call their own parameters and variables. They see the components, which come first.
 *
 * @param out     what is written to
 * @param at      where numbers that stand together are written
 * @param element an element of an array
 * @param size    a size that is added up
 * @param taken   a case of a switch
 * @param stating a case that says how long an array is
 */
record ValueLocals(String out, String at, String element, String size, String taken, String stating) {

    /** {@return the names beside components} */
    static ValueLocals in(Namespace namespace) {
        return new ValueLocals(namespace.claim("out"), namespace.claim("at"), namespace.claim("element"),
                namespace.claim("size"), namespace.claim("taken"), namespace.claim("stating"));
    }
}
