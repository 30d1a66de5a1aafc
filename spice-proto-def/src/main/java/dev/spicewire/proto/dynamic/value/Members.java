// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.Optional;

/** The rules about members that reading and writing share. */
public final class Members {

    private Members() {
    }

    /** {@return the value of a {@code @virtual(n)} member, which takes no bytes} */
    public static Optional<IntValue> virtualValue(Field field) {
        return field.attributes().has("virtual")
                ? Optional.of(IntValue.of(field.attributes().number("virtual")))
                : Optional.empty();
    }

    /** {@return whether a member's bytes are 0 when written, and mean nothing when read} */
    public static boolean isZero(Field field) {
        return field.attributes().has("zero");
    }

    /** {@return the first case that matches a value of the switch variable} */
    public static Optional<SwitchCase> taken(Switch choice, long variable) {
        for (SwitchCase candidate : choice.cases()) {
            if (candidate.matches(variable)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
