// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Switch;
import java.util.List;
import java.util.OptionalLong;

/** Switches whose bytes readers demand for every value, also for those that have no case and so are written without. */
final class UncoveredSwitch implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        for (Container container : Containers.of(protocol)) {
            for (Member member : container.members()) {
                if (member instanceof Switch choice && !choice.attributes().has("fixedsize")) {
                    check(choice, diagnostics);
                }
            }
        }
    }

    private static void check(Switch choice, Diagnostics diagnostics) {
        OptionalLong size = DefinedSizes.fixed((Member) choice);
        if (size.orElse(0) > 0 && !covered(choice)) {
            String variable = String.join(".", choice.variable());
            diagnostics.warning(LintCodes.UNCOVERED_SWITCH, choice.location(),
                    "readers demand the " + bytes(size.getAsLong()) + " of '" + choice.name() + "' for every '"
                            + variable + "', and nothing is written where no case matches",
                    "end the switch with 'default'");
        }
    }

    private static String bytes(long size) {
        return size == 1 ? "byte" : size + " bytes";
    }

    private static boolean covered(Switch choice) {
        List<CaseLabel> labels = choice.cases().stream().flatMap(c -> c.labels().stream()).distinct().toList();
        if (labels.contains(new CaseLabel.Default())) {
            return true;
        } else if (choice.variableType().isFlags()) {
            return labels.stream().anyMatch(label -> label instanceof CaseLabel.Flag flag
                    && labels.contains(new CaseLabel.Flag(flag.value(), !flag.negated())));
        }
        return labels.size() == 1L << choice.variableType().bits();
    }
}
