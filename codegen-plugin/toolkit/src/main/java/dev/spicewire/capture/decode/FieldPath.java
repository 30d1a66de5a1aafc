// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The way to a field in the JSON of a message's fields, such as {@code base.clip.u.rects.rects[0].top}.
 *
 * @param steps names of members, and numbers of elements in brackets
 */
public record FieldPath(List<String> steps) {

    private static final Pattern STEP = Pattern.compile("(?:^|\\.)([A-Za-z_0-9]+)|\\[([0-9]{1,9})]");

    /** Takes a copy. */
    public FieldPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @param text the path; in front of it may stand {@code fields.}, as in the JSON of a whole message
     * @return the path
     * @throws IllegalArgumentException if it is none; the message says what would be one
     */
    public static FieldPath parse(String text) {
        List<String> steps = new ArrayList<>();
        String path = text.startsWith("fields.") ? text.substring("fields.".length()) : text;
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find() && step.start() == end) {
            steps.add(step.group(1) != null ? step.group(1) : "[" + step.group(2) + "]");
            end = step.end();
        }
        if (end != path.length() || steps.isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is no field: a field is a path such as base.box.top or"
                    + " rects[0].left");
        }
        return new FieldPath(steps);
    }

    /** {@return the value that it leads to, if there is one} */
    Optional<Value> in(StructValue fields) {
        Value value = fields;
        for (String step : steps) {
            value = step(value, step);
            if (value == null) {
                return Optional.empty();
            }
        }
        return Optional.of(value);
    }

    /** {@return the type that it leads to} */
    FieldType type(Container container) {
        FieldType type = FieldType.of(container, steps.get(0));
        for (String step : steps.subList(1, steps.size())) {
            type = step.startsWith("[") ? type.element() : type.member(step);
        }
        return type;
    }

    /** {@return whether values of a container can have such a field} */
    boolean isIn(Container container) {
        return type(container) != FieldType.UNKNOWN;
    }

    /** {@return the members that the last step may name} */
    List<String> siblings(Container container) {
        return steps.size() == 1
                ? container.members().stream().map(Member::name).toList()
                : new FieldPath(steps.subList(0, steps.size() - 1)).type(container).memberNames();
    }

    private static Value step(Value value, String step) {
        if (value instanceof StructValue struct) {
            return struct.members().get(step);
        } else if (value instanceof ListValue list && step.startsWith("[")) {
            int index = Integer.parseInt(step.substring(1, step.length() - 1));
            return index < list.elements().size() ? list.elements().get(index) : null;
        }
        return null;
    }

    @Override
    public String toString() {
        return String.join(".", steps).replace(".[", "[");
    }
}
