// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

/** What a member or an element is, without arrays and pointers. */
sealed interface TypeUse {

    /**
     * An integer, an enum, flags, or a typedef of one.
     *
     * @param pick which of those that are there
     */
    record Scalar(int pick) implements TypeUse {
    }

    /**
     * A struct that is there; an integer if there is none.
     *
     * @param pick which
     */
    record Named(int pick) implements TypeUse {
    }

    /**
     * A struct that is defined where it is used.
     *
     * @param struct its definition
     */
    record InPlace(TypeDefinition.OfStruct struct) implements TypeUse {
    }

    /** A descriptor, which has no bytes. */
    record Descriptor() implements TypeUse {
    }
}
