// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Field values as JSON: integers as numbers of up to 20 digits, bytes as lower-case hexadecimal strings, lists as
 * arrays, structs and taken cases as objects, null as null.
 */
public final class FieldsJson {

    private static final JsonFactory FACTORY = JsonText.factory();
    private static final HexFormat HEX = HexFormat.of();

    private FieldsJson() {
    }

    /** {@return values as one line of JSON} */
    public static String write(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written", e);
        }
        return text.toString();
    }

    /**
     * Writes values where a generator stands.
     *
     * @param value the values
     * @param json  where to
     * @throws IOException if the generator can't write
     */
    public static void write(Value value, JsonGenerator json) throws IOException {
        if (value instanceof IntValue number) {
            write(number, json);
        } else if (value instanceof BytesValue bytes) {
            HexString.write(bytes.buffer(), json);
        } else if (value instanceof ListValue list) {
            json.writeStartArray();
            for (Value element : list.elements()) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof StructValue struct) {
            json.writeStartObject();
            for (Map.Entry<String, Value> member : struct.members().entrySet()) {
                json.writeFieldName(member.getKey());
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else {
            json.writeNull();
        }
    }

    private static void write(IntValue number, JsonGenerator json) throws IOException {
        if (number.wide()) {
            json.writeNumber(number.toString());
        } else {
            json.writeNumber(number.bits());
        }
    }

    /**
     * Reads the fields of a message.
     *
     * @param json one JSON object
     * @return the fields; whether they are those of a message is seen when they are encoded
     * @throws InvalidFieldsException if the text is not JSON, or holds what no field can be
     */
    public static StructValue read(String json) throws InvalidFieldsException {
        try {
            return read(JsonText.parse(json));
        } catch (InvalidJsonException e) {
            throw new InvalidFieldsException("", e.getMessage());
        }
    }

    /**
     * Reads the fields of a message.
     *
     * @param json a JSON object
     * @return the fields; whether they are those of a message is seen when they are encoded
     * @throws InvalidFieldsException if it holds what no field can be
     */
    public static StructValue read(JsonNode json) throws InvalidFieldsException {
        if (value(json, "") instanceof StructValue fields) {
            return fields;
        }
        throw new InvalidFieldsException("", "fields must be an object");
    }

    private static Value value(JsonNode json, String path) throws InvalidFieldsException {
        return switch (json.getNodeType()) {
            case NULL -> NullValue.NULL;
            case NUMBER -> number(json, path);
            case STRING -> bytes(json.textValue(), path);
            case ARRAY -> list(json, path);
            case OBJECT -> struct(json, path);
            default -> throw new InvalidFieldsException(path, "must be a number, a hexadecimal string, an array, an"
                    + " object or null");
        };
    }

    private static Value number(JsonNode json, String path) throws InvalidFieldsException {
        if (!json.isIntegralNumber()) {
            String shown = Double.isFinite(json.doubleValue()) ? json.asText() : "a number beyond all bounds";
            throw new InvalidFieldsException(path, shown + " is no integer");
        } else if (json.canConvertToLong()) {
            return IntValue.of(json.longValue());
        }
        BigInteger number = json.bigIntegerValue();
        if (number.signum() < 0 || number.bitLength() > Long.SIZE) {
            throw new InvalidFieldsException(path, number + " does not fit into 64 bits");
        }
        return IntValue.of(number);
    }

    private static Value bytes(String hex, String path) throws InvalidFieldsException {
        try {
            return BytesValue.of(HEX.parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldsException(path, "must be pairs of hexadecimal digits");
        }
    }

    private static Value list(JsonNode json, String path) throws InvalidFieldsException {
        List<Value> elements = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            elements.add(value(element, path + "[" + elements.size() + "]"));
        }
        return new ListValue(elements);
    }

    private static Value struct(JsonNode json, String path) throws InvalidFieldsException {
        Map<String, Value> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            String name = member.getKey();
            members.put(name, value(member.getValue(), path.isEmpty() ? name : path + "." + name));
        }
        return new StructValue(members);
    }
}
