// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.verdict;

/**
 * A kind of difference.
 *
 * @param id     stable identifier in kebab case, such as {@code field-appended}
 * @param title  what it is about, one sentence without a full stop
 * @param mirror the rule that the same two versions give in the other order, or why there is none
 */
public record Rule(String id, String title, Mirror mirror) {

    /** What a rule becomes when old and new are exchanged. */
    public sealed interface Mirror {

        /**
         * Another rule, or the same one.
         *
         * @param id its identifier
         */
        record Of(String id) implements Mirror {
        }

        /**
         * There is none.
         *
         * @param reason why
         */
        record Waived(String reason) implements Mirror {
        }
    }

    /** {@return a rule that becomes another one when old and new are exchanged} */
    public static Rule mirrored(String id, String mirror, String title) {
        return new Rule(id, title, new Mirror.Of(mirror));
    }

    /** {@return a rule for differences that have no direction} */
    public static Rule symmetric(String id, String title) {
        return mirrored(id, id, title);
    }
}
