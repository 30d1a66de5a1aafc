// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import java.util.OptionalLong;

/** Which cases a switch has, and how much room there is for them. */
public final class Switches {

    private Switches() {
    }

    /**
     * {@return the bytes that a switch always takes: one of the old dialect is padded to its largest case; empty for
     * all others}
     */
    public static OptionalLong padded(Switch choice) {
        return choice.attributes().has("fixedsize") ? DefinedSizes.fixed((Member) choice) : OptionalLong.empty();
    }

    /** {@return whether there are values of the switch variable that no case takes} */
    public static boolean canBeAbsent(Switch choice) {
        return choice.cases().stream().flatMap(c -> c.labels().stream())
                .noneMatch(CaseLabel.Default.class::isInstance);
    }
}
