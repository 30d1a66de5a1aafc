// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;

/** A definition of a type. */
sealed interface TypeDefinition {

    /** {@return its name} */
    Name name();

    /**
     * An enum or flags.
     *
     * @param name       its name
     * @param flags      whether it is flags
     * @param width      which of the three widths
     * @param values     its values
     * @param attributes which of those that make sense
     * @param doc        its comment
     */
    record OfEnum(Name name, boolean flags, int width, List<Value> values, List<Integer> attributes, Doc doc)
            implements TypeDefinition {
    }

    /**
     * A value of an enum, or a flag.
     *
     * @param name       its name
     * @param gap        how many numbers are left out in front of it
     * @param explicit   whether its number is written although nothing is left out
     * @param deprecated whether it is deprecated
     * @param doc        its comment
     */
    record Value(Name name, int gap, boolean explicit, boolean deprecated, Doc doc) {
    }

    /**
     * Another name of an integer or enum.
     *
     * @param name   its name
     * @param target which of those that are there
     * @param doc    its comment
     */
    record OfTypedef(Name name, int target, Doc doc) implements TypeDefinition {
    }

    /**
     * A struct.
     *
     * @param name       its name
     * @param members    its members
     * @param attributes which of those that make sense
     * @param doc        its comment
     */
    record OfStruct(Name name, List<MemberDefinition> members, List<Integer> attributes, Doc doc)
            implements TypeDefinition {
    }
}
