// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.util.List;

/**
 * What a case rests on, and what it is like.
 *
 * @param rule  the rule of the protocol, such as {@code R15}; {@code docs/rules.md} has those of ours
 * @param level how much it matters
 * @param tags  words to choose cases by, in order
 */
public record Basis(String rule, Level level, List<String> tags) {

    /** Takes a copy. */
    public Basis {
        tags = List.copyOf(tags);
    }
}
