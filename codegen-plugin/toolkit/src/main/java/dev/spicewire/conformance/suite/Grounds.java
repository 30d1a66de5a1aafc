// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.util.Optional;

/** Which rule a vector rests on, by what was done to its message and what is right. */
final class Grounds {

    private final String category;
    private final boolean accepted;
    private final Optional<Traits> traits;

    /**
     * @param category what was done to the message
     * @param accepted whether it is still one
     * @param traits   what its fields are like, if they are known
     */
    Grounds(String category, boolean accepted, Optional<Traits> traits) {
        this.category = category;
        this.accepted = accepted;
        this.traits = traits;
    }

    /** {@return the rule that says what the bytes mean} */
    Rule ofReading() {
        return switch (category) {
            case "trailing", "append" -> Rule.TRAILING;
            case "gaps", "order-reversed", "order-shuffled" -> Rule.ANY_LAYOUT;
            case "shared-pointer" -> Rule.SHARING;
            case "empty-nonnull" -> Rule.EMPTY_ARRAYS;
            case "truncate" -> accepted ? Rule.REST : Rule.LENGTH;
            case "count" -> Rule.COUNTS;
            case "dim" -> Rule.IMAGES;
            case "pointer" -> accepted ? Rule.SHARING : Rule.STRUCT_TARGETS;
            case "switch" -> accepted ? Rule.NO_MATCH : Rule.SWITCHES;
            case "unknown-id" -> Rule.EXISTENCE;
            case "canonical" -> ofFields();
            case "recorded" -> Rule.MEMBERS;
            default -> accepted ? Rule.VALUES : Rule.LENGTH;
        };
    }

    /** {@return the rule that says how the values are written} */
    Rule ofWriting() {
        return switch (category) {
            case "shared-pointer" -> Rule.NO_SHARING;
            case "empty-nonnull" -> Rule.EMPTY_PARTS;
            default -> ofFields() == Rule.INTEGERS ? Rule.INTEGERS : Rule.CANONICAL_LAYOUT;
        };
    }

    /** {@return the rule that says what becomes of the canonical bytes of such values} */
    Rule ofReadingBack(boolean rejected) {
        return rejected ? Rule.NON_NULL : Rule.ANY_LAYOUT;
    }

    private Rule ofFields() {
        if (traits.filter(Traits::hasSwitches).isPresent()) {
            return Rule.SWITCHES;
        }
        if (traits.filter(Traits::hasArrays).isPresent()) {
            return Rule.ARRAYS;
        }
        return traits.isPresent() ? Rule.INTEGERS : Rule.MEMBERS;
    }
}
