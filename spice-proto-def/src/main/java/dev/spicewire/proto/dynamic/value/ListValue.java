// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import java.util.List;

/**
 * An array of anything but single bytes.
 *
 * @param elements the elements
 */
public record ListValue(List<Value> elements) implements Value {

    /** Takes a copy. */
    public ListValue {
        elements = elements instanceof Repeated ? elements : List.copyOf(elements);
    }

    /** {@return a list of the given elements} */
    public static ListValue of(Value... elements) {
        return new ListValue(List.of(elements));
    }

    @Override
    public String toString() {
        return elements.toString();
    }
}
