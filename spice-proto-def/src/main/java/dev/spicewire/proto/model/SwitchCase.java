// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import java.util.List;

/**
 * A case of a {@link Switch}.
 *
 * @param labels at least one; the case matches when any of them does
 * @param member the field that is there then
 */
public record SwitchCase(List<CaseLabel> labels, Field member) {

    /** Takes a copy. */
    public SwitchCase {
        labels = List.copyOf(labels);
    }

    /** {@return whether the case is taken for a value of the switch variable, unsigned} */
    public boolean matches(long variable) {
        for (CaseLabel label : labels) {
            if (label.matches(variable)) {
                return true;
            }
        }
        return false;
    }
}
