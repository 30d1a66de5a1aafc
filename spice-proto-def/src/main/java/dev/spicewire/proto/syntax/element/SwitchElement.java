// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import dev.spicewire.proto.diagnostics.Location;
import java.util.List;

/**
 * {@code switch (a.b) { case X: ... } name;}.
 *
 * @param variable   path of the member that decides
 * @param cases      in the order of the file
 * @param name       its name
 * @param attributes attributes behind it
 * @param doc        doc comment, or the empty string
 */
public record SwitchElement(List<Name> variable, List<Case> cases, Name name, List<AttributeElement> attributes,
        String doc) implements MemberElement {

    /** Takes copies. */
    public SwitchElement {
        variable = List.copyOf(variable);
        cases = List.copyOf(cases);
        attributes = List.copyOf(attributes);
    }

    /**
     * Labels with the field that is there when one of them matches.
     *
     * @param labels at least one
     * @param member the field
     */
    public record Case(List<Label> labels, FieldElement member) {

        /** Takes a copy. */
        public Case {
            labels = List.copyOf(labels);
        }
    }

    /** A label of a case. */
    public sealed interface Label {

        /** {@return where it is} */
        Location location();

        /**
         * {@code case X:} or {@code case !X:}.
         *
         * @param name    the value or flag
         * @param negated whether there is a {@code !}
         */
        record Value(Name name, boolean negated) implements Label {
            @Override
            public Location location() {
                return name.location();
            }

            @Override
            public String toString() {
                return "case " + (negated ? "!" : "") + name;
            }
        }

        /**
         * {@code default:}.
         *
         * @param location where it is
         */
        record Default(Location location) implements Label {
            @Override
            public String toString() {
                return "default";
            }
        }
    }
}
