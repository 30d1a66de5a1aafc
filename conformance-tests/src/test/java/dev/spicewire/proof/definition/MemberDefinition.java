// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;

/** A member of a struct or message. */
sealed interface MemberDefinition {

    /** {@return its name} */
    Name name();

    /**
     * A member with a type.
     *
     * @param name       its name
     * @param type       its type, or that of its elements
     * @param size       number of elements
     * @param pointer    whether it is pointed to
     * @param attributes which of those that make sense
     * @param doc        its comment
     */
    record OfType(Name name, TypeUse type, Size size, boolean pointer, List<Integer> attributes, Doc doc)
            implements MemberDefinition {
    }

    /**
     * A switch.
     *
     * @param name       its name
     * @param subject    what decides: one of the earlier members, or with 0 a member made for it
     * @param cases      its cases
     * @param attributes which of those that make sense
     * @param doc        its comment
     */
    record OfSwitch(Name name, int subject, List<Case> cases, List<Integer> attributes, Doc doc)
            implements MemberDefinition {
    }

    /**
     * A case of a switch.
     *
     * @param labels   which values or flags
     * @param negated  whether flags must be clear
     * @param last     whether it is also what is there where nothing else matches, if no case comes behind it
     * @param shared   whether its member has the name of the first case's
     * @param member   what is there
     */
    record Case(List<Integer> labels, boolean negated, boolean last, boolean shared, OfType member) {
    }
}
