// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Members by name: of a struct, a message, or the taken case of a switch.
 *
 * @param members values by name; decoding gives the wire order, encoding does not depend on the order
 */
public record StructValue(Map<String, Value> members) implements Value {

    /** Takes a copy that keeps the order. */
    public StructValue {
        members = members instanceof MemberMap ? members : Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** {@return the member of that name, if there is one} */
    public Optional<Value> member(String name) {
        return Optional.ofNullable(members.get(name));
    }

    @Override
    public String toString() {
        return members.toString();
    }
}
