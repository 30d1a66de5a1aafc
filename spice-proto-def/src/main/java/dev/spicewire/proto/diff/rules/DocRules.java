// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Rule;
import java.util.List;
import java.util.function.Consumer;

/** The rule about doc comments. */
final class DocRules implements RuleFamily {

    private static final Rule DOC = Rule.symmetric("doc-changed", "a doc comment has changed");

    @Override
    public List<Rule> rules() {
        return List.of(DOC);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        Described.each(match, thing -> {
            if (!thing.docs().same(doc -> doc)) {
                findings.accept(new Finding(DOC, thing.symbol(), thing.locations(), Effect.NONE, thing.usages(),
                        "the doc comment of " + thing.symbol() + " has changed"));
            }
        });
    }
}
