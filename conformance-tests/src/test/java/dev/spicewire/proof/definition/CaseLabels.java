// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.HashSet;
import java.util.Set;

/** Writes the labels of a switch's cases, each once. */
final class CaseLabels {

    private final Types.Enumeration type;
    private final Set<String> used = new HashSet<>();

    CaseLabels(Types.Enumeration type) {
        this.type = type;
    }

    /**
     * Writes the labels of a case.
     *
     * @param oneCase the case
     * @param last    whether no other follows
     * @param indent  in front of each
     * @return the lines, none if all labels are used
     */
    String write(MemberDefinition.Case oneCase, boolean last, String indent) {
        StringBuilder text = new StringBuilder();
        for (int pick : oneCase.labels()) {
            String label = (oneCase.negated() && type.flags() ? "!" : "")
                    + type.values().get(pick % type.values().size());
            if (used.add(label)) {
                text.append(indent).append("case ").append(label).append(":\n");
            }
        }
        if (last && oneCase.last()) {
            text.append(indent).append("default:\n");
        }
        return text.toString();
    }
}
