// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.witness;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.List;
import java.util.stream.Stream;

/**
 * Readings without names: values in the order of their bytes. Structs around members count as little as names do.
 * Readings that are the same without names prove nothing.
 */
public final class Nameless {

    private Nameless() {
    }

    /** {@return whether both versions accept a message and read the same values from the same bytes} */
    public static boolean same(Pair<Decoded> readings) {
        return readings.before() instanceof Decoded.Accepted before
                && readings.after() instanceof Decoded.Accepted after
                && of(before.fields()).equals(of(after.fields()));
    }

    private static Object of(Value value) {
        if (value instanceof StructValue struct) {
            return flattened(struct).map(Nameless::of).toList();
        } else if (value instanceof ListValue list) {
            return List.of("list", list.elements().stream().map(Nameless::of).toList());
        }
        return value;
    }

    private static Stream<Value> flattened(StructValue struct) {
        return struct.members().values().stream()
                .flatMap(value -> value instanceof StructValue inner ? flattened(inner) : Stream.of(value));
    }
}
