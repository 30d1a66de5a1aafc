package dev.spicewire.codegen.java;

import dev.spicewire.proto.model.Switch;

/** Which cases a switch has. */
final class Choices {

    private Choices() {
    }

    /** {@return whether there are values of the switch variable that no case takes} */
    static boolean canBeAbsent(Switch choice) {
        return choice.cases().stream().noneMatch(CaseConditions::isDefault);
    }
}
