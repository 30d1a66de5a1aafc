// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as short as they can be written in Java: numbers, hexadecimal strings, lists and {@code null}. */
final class TestValues {

    private TestValues() {
    }

    /** {@return members from names and values in turn} */
    static StructValue struct(Object... namesAndValues) {
        Map<String, Value> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return new StructValue(members);
    }

    /** {@return elements} */
    static ListValue list(Object... elements) {
        return new ListValue(Arrays.stream(elements).map(TestValues::value).toList());
    }

    private static Value value(Object value) {
        if (value == null) {
            return NullValue.NULL;
        } else if (value instanceof Value ready) {
            return ready;
        } else if (value instanceof String hex) {
            return BytesValue.of(HexFormat.of().parseHex(hex));
        } else if (value instanceof List<?> elements) {
            return list(elements.toArray());
        }
        return IntValue.of(new BigInteger(value.toString()));
    }
}
