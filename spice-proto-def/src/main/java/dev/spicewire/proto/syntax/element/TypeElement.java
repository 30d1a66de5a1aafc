// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

/** The type of a field as written. */
public sealed interface TypeElement permits TypeElement.Named, StructElement {

    /** {@return the name of the type} */
    Name name();

    /**
     * A type by its name.
     *
     * @param name the name
     */
    record Named(Name name) implements TypeElement {
    }
}
