package dev.spicewire.codegen.java.value;

import dev.spicewire.codegen.java.names.Scope;

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
    static ValueLocals in(Scope scope) {
        return new ValueLocals(scope.claim("out"), scope.claim("at"), scope.claim("element"), scope.claim("size"),
                scope.claim("taken"), scope.claim("stating"));
    }
}
