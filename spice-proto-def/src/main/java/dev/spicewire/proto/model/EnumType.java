// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An enum or flags type: an unsigned integer with named values.
 *
 * @param name       its name
 * @param kind       whether values are numbers or bit positions
 * @param bits       width on the wire: 8, 16 or 32
 * @param values     in the order of the file
 * @param attributes attributes behind the definition
 * @param doc        doc comment, or the empty string
 * @param location   where the name is defined
 */
public record EnumType(String name, Kind kind, int bits, List<EnumValue> values, Attributes attributes, String doc,
        Location location) implements Type {

    /** What the number of a value means. */
    public enum Kind {
        /** The number itself is on the wire. */
        ENUM,
        /** The number is a bit position; several bits can be set. */
        FLAGS
    }

    /** Takes a copy of the values. */
    public EnumType {
        values = List.copyOf(values);
    }

    /** {@return whether this is a flags type} */
    public boolean isFlags() {
        return kind == Kind.FLAGS;
    }

    /** {@return the value of that name, if there is one} */
    public Optional<EnumValue> value(String valueName) {
        return values.stream().filter(v -> v.name().equals(valueName)).findFirst();
    }

    /** {@return the values sorted by number} */
    public List<EnumValue> byNumber() {
        return values.stream().sorted(Comparator.comparingLong(EnumValue::number)).toList();
    }

    /** {@return the number on the wire that stands for a value: the number, or the mask of a flag} */
    public long wireValue(EnumValue value) {
        return isFlags() ? 1L << value.number() : value.number();
    }

    /** {@return all defined bits of a flags type} */
    public long mask() {
        return values.stream().mapToLong(v -> 1L << v.number()).reduce(0, (a, b) -> a | b);
    }
}
