// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.HashSet;
import java.util.Set;

/** Cases behind a flag that was asked for both ways. */
final class UnreachableCase implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        for (Container container : Containers.of(protocol)) {
            for (Member member : container.members()) {
                if (member instanceof Switch choice && choice.variableType().isFlags()) {
                    check(choice, diagnostics);
                }
            }
        }
    }

    private static void check(Switch choice, Diagnostics diagnostics) {
        Set<CaseLabel> seen = new HashSet<>();
        for (SwitchCase item : choice.cases()) {
            if (seen.stream().anyMatch(label -> label instanceof CaseLabel.Flag flag
                    && seen.contains(new CaseLabel.Flag(flag.value(), !flag.negated())))) {
                diagnostics.warning(LintCodes.UNREACHABLE_CASE, item.member().location(),
                        "'" + item.member().name() + "' is never there: the cases in front of it match every value",
                                "");
                return;
            }
            seen.addAll(item.labels());
        }
    }
}
