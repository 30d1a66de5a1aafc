// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The images among the fields of a message: structs with a descriptor. */
final class Images {

    private static final String DESCRIPTOR = "descriptor";

    private Images() {
    }

    /** {@return them in their order} */
    static List<StructValue> of(StructValue fields) {
        List<StructValue> images = new ArrayList<>();
        collect(fields, images);
        return images;
    }

    private static void collect(StructValue struct, List<StructValue> images) {
        if (struct.member(DESCRIPTOR).filter(StructValue.class::isInstance).isPresent()) {
            images.add(struct);
            return;
        }
        for (Value member : struct.members().values()) {
            if (member instanceof StructValue below) {
                collect(below, images);
            }
        }
    }

    /** {@return a member of a struct that is an integer, by the names that lead to it} */
    static OptionalLong number(StructValue struct, String... path) {
        Optional<Value> value = Optional.of(struct);
        for (String name : path) {
            value = value.filter(StructValue.class::isInstance).flatMap(below -> ((StructValue) below).member(name));
        }
        return value.isPresent() && value.get() instanceof IntValue number ? OptionalLong.of(number.bits())
                : OptionalLong.empty();
    }

    /** {@return a number of an image's descriptor; 0 where the definition has none} */
    static long described(StructValue image, String member) {
        return number(image, DESCRIPTOR, member).orElse(0);
    }
}
