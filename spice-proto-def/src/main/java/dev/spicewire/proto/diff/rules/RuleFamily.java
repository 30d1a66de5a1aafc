// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Rules about one kind of thing. */
interface RuleFamily {

    /** {@return its rules, in the order of their reports} */
    List<Rule> rules();

    /** Reports every difference that one of the rules is about, once, at its root. */
    void check(Match match, Consumer<Finding> findings);
}
