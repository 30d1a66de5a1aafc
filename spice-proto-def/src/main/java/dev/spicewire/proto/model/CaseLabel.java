// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

/** A label of a {@link SwitchCase}. */
public sealed interface CaseLabel {

    /** {@return whether it matches a value of the switch variable, unsigned} */
    boolean matches(long variable);

    /**
     * {@code case A:} of an enum.
     *
     * @param value the enum value
     */
    record Equal(EnumValue value) implements CaseLabel {
        @Override
        public boolean matches(long variable) {
            return variable == value.number();
        }
    }

    /**
     * {@code case F:} or {@code case !F:} of flags.
     *
     * @param value   the flag
     * @param negated whether the case is for the flag being clear
     */
    record Flag(EnumValue value, boolean negated) implements CaseLabel {
        @Override
        public boolean matches(long variable) {
            return ((variable >>> value.number() & 1) != 0) != negated;
        }
    }

    /** {@code default:}, which always matches. */
    record Default() implements CaseLabel {
        @Override
        public boolean matches(long variable) {
            return true;
        }
    }
}
