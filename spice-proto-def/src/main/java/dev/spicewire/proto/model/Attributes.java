// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of a definition or member.
 *
 * @param byName arguments by attribute name (without {@code @}), in the order of the file; no arguments is an empty
 *               list
 */
public record Attributes(Map<String, List<String>> byName) {

    /** No attributes. */
    public static final Attributes NONE = new Attributes(Map.of());

    /** Takes a copy that keeps the order. */
    public Attributes {
        byName = byName.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** {@return whether the attribute is there} */
    public boolean has(String name) {
        return !byName.isEmpty() && byName.containsKey(name);
    }

    /** {@return the first argument of an attribute, if it is there and has one} */
    public Optional<String> argument(String name) {
        List<String> arguments = byName.getOrDefault(name, List.of());
        return arguments.isEmpty() ? Optional.empty() : Optional.of(arguments.get(0));
    }

    /** {@return the number that is an attribute's argument, decimal or hexadecimal; 0 where there is none} */
    public BigInteger number(String name) {
        String digits = argument(name).orElse("0");
        return digits.startsWith("0x") || digits.startsWith("0X") ? new BigInteger(digits.substring(2), 16)
                : new BigInteger(digits);
    }
}
