// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields as types of the JDK, and as JSON. */
final class PlainFields {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PlainFields() {
    }

    /** {@return the members of a JSON object; a null pointer is null} */
    static Map<String, Object> of(JsonNode object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        object.properties().forEach(member -> put(fields, member.getKey(), plain(member.getValue())));
        return fields;
    }

    /**
     * The other way round.
     *
     * @param fields what a testee has read
     * @return the JSON object
     * @throws IllegalArgumentException if a value is of a type that no field has; the message names it
     */
    static JsonNode json(Map<String, ?> fields) {
        return json("", fields);
    }

    /** A map of the JDK can hold null, whatever its declaration says here. */
    @SuppressWarnings("NullAway")
    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        fields.put(name, value);
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isNull()) {
            return null;
        } else if (value.isTextual()) {
            return value.textValue();
        } else if (value.isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            value.forEach(element -> elements.add(plain(element)));
            return elements;
        } else if (value.isObject()) {
            return of(value);
        }
        return value.canConvertToLong() ? (Object) value.longValue() : value.bigIntegerValue();
    }

    private static JsonNode json(String path, @Nullable Object value) {
        if (value == null) {
            return JSON.nullNode();
        } else if (value instanceof String hex) {
            return JSON.textNode(hex);
        } else if (value instanceof byte[] bytes) {
            return JSON.textNode(HexFormat.of().formatHex(bytes));
        } else if (value instanceof BigInteger number) {
            return JSON.numberNode(number);
        } else if (value instanceof Long || value instanceof Integer || value instanceof Short
                || value instanceof Byte) {
            return JSON.numberNode(((Number) value).longValue());
        } else if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode();
            list.forEach(element -> array.add(json(path + "[" + array.size() + "]", element)));
            return array;
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = JSON.objectNode();
            map.forEach((name, member) -> object.set(String.valueOf(name),
                    json(path.isEmpty() ? String.valueOf(name) : path + "." + name, member)));
            return object;
        }
        throw new IllegalArgumentException("the field " + path + " is a " + value.getClass().getName()
                + "; fields are whole numbers, byte[] or hexadecimal strings, lists, maps and null");
    }
}
