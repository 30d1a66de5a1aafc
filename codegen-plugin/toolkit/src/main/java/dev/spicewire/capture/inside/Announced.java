// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Direction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Capabilities that the two sides of a conversation have announced; they are in force only if both have them. */
final class Announced {

    private final Map<Direction, List<Value>> words = new EnumMap<>(Direction.class);

    /** Notes what a side announces: capability n is bit n % 32 of word n / 32. */
    void add(Direction from, Value capabilities) {
        words.put(from, ((ListValue) capabilities).elements());
    }

    /** Nothing is known any more. */
    void forget() {
        words.clear();
    }

    /** {@return whether both sides have announced theirs} */
    boolean known() {
        return words.size() == Direction.values().length;
    }

    /** {@return whether both sides have a capability} */
    boolean has(int capability) {
        return known() && words.values().stream().allMatch(list -> has(list, capability));
    }

    private static boolean has(List<Value> list, int capability) {
        int word = capability / Integer.SIZE;
        return word < list.size() && (((IntValue) list.get(word)).bits() >>> capability % Integer.SIZE & 1) == 1;
    }
}
