// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

import java.util.List;

/** What a message has to meet. */
public sealed interface Condition {

    /**
     * Each of several.
     *
     * @param parts the conditions
     */
    record All(List<Condition> parts) implements Condition {
        /** Takes a copy. */
        public All {
            parts = List.copyOf(parts);
        }
    }

    /**
     * At least one of several.
     *
     * @param parts the conditions
     */
    record Any(List<Condition> parts) implements Condition {
        /** Takes a copy. */
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * The opposite of one.
     *
     * @param part the condition
     */
    record Not(Condition part) implements Condition {
    }

    /**
     * A comparison.
     *
     * @param left     what stands in front of the sign
     * @param operator the sign
     * @param right    what stands behind it
     */
    record Comparison(Operand left, Operator operator, Operand right) implements Condition {
    }

    /**
     * The message has a value, and it is neither null nor 0.
     *
     * @param value which one
     */
    record Present(Operand value) implements Condition {
    }
}
