// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A way to a member of a message: {@code base.clip.u.rects.rects[].left}. The number of an array's element is not
 * written; it is that of the tshark field's occurrence.
 *
 * @param text  the path
 * @param index number of the element, from 0
 */
record FieldPath(String text, int index) {

    private static final String ELEMENT = "[]";

    /** {@return the member's value, if all that leads to it is there} */
    Optional<Value> in(StructValue message) {
        Optional<Value> value = Optional.of(message);
        for (String step : steps()) {
            String name = step.replace(ELEMENT, "");
            value = value.flatMap(v -> v instanceof StructValue struct ? struct.member(name) : Optional.empty());
            if (step.endsWith(ELEMENT)) {
                value = value.flatMap(this::element);
            }
        }
        return value;
    }

    private Optional<Value> element(Value array) {
        return array instanceof ListValue list && index < list.elements().size()
                ? Optional.of(list.elements().get(index))
                : Optional.empty();
    }

    private List<String> steps() {
        return Arrays.asList(text.split("\\."));
    }

    @Override
    public String toString() {
        return text.replace(ELEMENT, "[" + index + "]");
    }
}
