// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of the constants of an enum or of flags. What is there in any case, for numbers without a name or for every
 * flag, gets an underscore behind it where a value is called so.
 */
public final class EnumNames {

    private final Map<String, String> constants = new HashMap<>();
    private final String added;

    /** Names the constants of an enum or of flags. */
    public EnumNames(EnumType type) {
        Namespace namespace = Namespace.without(List.of());
        namespace.claimWritten(type.values(), EnumValue::name, value -> Identifiers.constant(value.name()),
                (value, constant) -> constants.put(value.name(), constant));
        added = namespace.claim(type.isFlags() ? "MASK_OF_ALL" : "UNKNOWN");
    }

    /** {@return the constant of a value} */
    public String of(EnumValue value) {
        return constants.get(value.name());
    }

    /** {@return the constant for numbers without a name, of flags the mask of all} */
    public String added() {
        return added;
    }
}
