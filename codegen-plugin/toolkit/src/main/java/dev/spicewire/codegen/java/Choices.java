package dev.spicewire.codegen.java;

import dev.spicewire.proto.layout.Sizes;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import java.util.OptionalLong;

/** Which cases a switch has, and how much room there is for them. */
final class Choices {

    private Choices() {
    }

    /**
     * {@return the bytes that a switch always takes: one of the old dialect is padded to its largest case; empty for
     * all others}
     */
    static OptionalLong padded(Switch choice) {
        return choice.attributes().has("fixedsize") ? Sizes.fixed((Member) choice) : OptionalLong.empty();
    }

    /** {@return whether there are values of the switch variable that no case takes} */
    static boolean canBeAbsent(Switch choice) {
        return choice.cases().stream().noneMatch(CaseConditions::isDefault);
    }
}
