// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.LengthScope;
import dev.spicewire.proto.dynamic.value.Lengths;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The values of a container that have been made, which lengths and switches ask for. */
final class Scope implements LengthScope {

    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, Value> known = new HashMap<>();

    void put(String member, Value value) {
        values.put(member, value);
        know(member, value);
    }

    /** Notes a member that stands in a case. */
    void know(String member, Value value) {
        known.put(member, value);
    }

    StructValue values() {
        return new StructValue(values);
    }

    @Override
    public long unsigned(String member) {
        return known.get(member) instanceof IntValue number ? number.bits() : 0;
    }

    /** {@return the number that a switch depends on} */
    long number(List<String> path) {
        Value value = known.get(path.get(0));
        for (String name : path.subList(1, path.size())) {
            value = value instanceof StructValue struct ? struct.members().get(name) : null;
        }
        return value instanceof IntValue number ? number.bits() : 0;
    }

    /**
     * {@return how many elements an array has}
     *
     * @param array the array, of this container
     * @param free  how many it has where no member says so
     * @throws TooLargeException if no body is as large
     */
    long elements(ArrayType array, long free) {
        long count = free;
        if (array.length() instanceof ArrayLength.Bytes bytes) {
            OptionalLong size = DefinedSizes.fixed(array.element());
            count = size.isPresent() && size.getAsLong() > 0 ? unsigned(bytes.size()) / size.getAsLong() : 0;
        } else if (!(array.length() instanceof ArrayLength.Remaining
                || array.length() instanceof ArrayLength.CString)) {
            count = Lengths.elements(array.length(), this);
        }
        if (count < 0 || count > Budget.MOST_BYTES) {
            throw new TooLargeException();
        }
        return count;
    }
}
