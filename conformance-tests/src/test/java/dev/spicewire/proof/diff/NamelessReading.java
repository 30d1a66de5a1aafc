// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.diff;

import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.stream.Stream;

/** What is read, whatever members and the structs around them are called. */
final class NamelessReading {

    private NamelessReading() {
    }

    /** {@return the values in the order of their bytes; where reading stopped does not count} */
    static Object of(Decoded reading) {
        if (reading instanceof Decoded.Accepted accepted) {
            return of(accepted.fields());
        }
        return reading instanceof Decoded.Rejected ? "rejected" : "unknown";
    }

    private static Object of(Value value) {
        if (value instanceof StructValue struct) {
            return leaves(struct).map(NamelessReading::of).toList();
        } else if (value instanceof ListValue list) {
            return list.elements().stream().map(NamelessReading::of).toList();
        }
        return value;
    }

    private static Stream<Value> leaves(StructValue struct) {
        return struct.members().values().stream()
                .flatMap(value -> value instanceof StructValue inner ? leaves(inner) : Stream.of(value));
    }
}
