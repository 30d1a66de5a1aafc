// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.spicewire.message.EnumNames;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Names of a message's enums and flags as an object beside its fields: {@code "names":{"base.clip.type":"RECTS"}}. */
final class NamesJson {

    private final EnumNames names = new EnumNames();
    private final StringBuilder path = new StringBuilder();

    /** Writes the names of a message that has fields. */
    void write(DecodedMessage message, JsonGenerator json) throws IOException {
        if (message.decoded() instanceof Decoded.Accepted accepted && message.name().body().isPresent()) {
            Container body = message.name().body().get();
            json.writeObjectFieldStart("names");
            for (Map.Entry<String, Value> member : accepted.fields().members().entrySet()) {
                path.setLength(0);
                path.append(member.getKey());
                write(FieldType.of(body, member.getKey()), member.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    private void write(FieldType type, Value value, JsonGenerator json) throws IOException {
        int length = path.length();
        if (value instanceof StructValue struct) {
            for (Map.Entry<String, Value> member : struct.members().entrySet()) {
                path.append('.').append(member.getKey());
                write(type.member(member.getKey()), member.getValue(), json);
                path.setLength(length);
            }
        } else if (value instanceof ListValue list && type.hasNamesBelow()) {
            List<Value> elements = list.elements();
            for (int i = 0; i < elements.size(); i++) {
                path.append('[').append(i).append(']');
                write(type.element(), elements.get(i), json);
                path.setLength(length);
            }
        } else if (value instanceof IntValue number && type.resolved().orElse(null) instanceof EnumType enumeration
                && names.isNamed(enumeration, number.bits())) {
            json.writeStringField(path.toString(), names.of(enumeration, number.bits()));
        }
    }
}
