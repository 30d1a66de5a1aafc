// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.c.CConstants;
import dev.spicewire.proto.c.CNames;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Typedef;

/**
 * The resolved model as a JSON document: names, also those in C, numbers, types, layouts and sizes in bytes. The same
 * model gives the same text. {@link ModelReader} reads it back.
 */
public final class ModelJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ModelJson() {
    }

    /**
     * Writes a model.
     *
     * @param protocol the model
     * @param style    how to lay the document out
     * @return the document, which ends with a line feed
     */
    public static String write(Protocol protocol, JsonStyle style) {
        ObjectWriter writer = JsonMapper.builder().build().writer(style.printer());
        try {
            return writer.writeValueAsString(document(protocol)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /** {@return the document as a tree} */
    static ObjectNode document(Protocol protocol) {
        ObjectNode json = JSON.objectNode().put("protocol", protocol.name());
        ArrayNode enums = json.putArray("enums");
        protocol.enums().forEach(e -> enums.add(enumeration(e)));
        ArrayNode typedefs = json.putArray("typedefs");
        protocol.typedefs().forEach(t -> typedefs.add(typedef(t)));
        ArrayNode structs = json.putArray("structs");
        HandedOnAttributes handedOn = HandedOnAttributes.of(protocol);
        protocol.structs().forEach(s -> structs.add(struct(s, handedOn.with(s))));
        ArrayNode messages = json.putArray("messages");
        protocol.messages().forEach(m -> messages.add(message(m)));
        ArrayNode channels = json.putArray("channels");
        protocol.channels().forEach(c -> channels.add(ChannelJson.of(c)));
        ArrayNode channelIds = json.putArray("channel_ids");
        protocol.channelIds().forEach(c -> channelIds.addObject().put("name", c.name()).put("id", c.id())
                .put("channel_type", c.channel().name()));
        return json;
    }

    private static ObjectNode enumeration(EnumType type) {
        ObjectNode json = JSON.objectNode().put("name", type.name()).put("kind", TypeJson.kind(type))
                .put("bits", type.bits()).put("c_type", CNames.type(type));
        json.set("attributes", TypeJson.attributes(type.attributes()));
        ArrayNode values = json.putArray("values");
        type.byNumber().forEach(v -> values.add(enumValue(v, type)));
        if (type.isFlags()) {
            json.put("mask", type.mask()).put("c_mask_name", CNames.endConstant(type));
        } else {
            String end = CNames.endConstant(type);
            json.put("c_end_name", end).put("c_end_value", CConstants.of(type).get(end));
        }
        return json;
    }

    private static ObjectNode enumValue(EnumValue value, EnumType type) {
        ObjectNode json = JSON.objectNode().put("name", value.name()).put("value", value.number());
        if (type.isFlags()) {
            json.put("mask", type.wireValue(value));
        }
        json.put("c_name", CNames.constant(type, value));
        if (value.attributes().has("deprecated")) {
            json.put("deprecated", true);
        }
        return json;
    }

    private static ObjectNode typedef(Typedef typedef) {
        ObjectNode json = JSON.objectNode().put("name", typedef.name());
        json.set("type", TypeJson.type(typedef.target()));
        json.put("c_type", CNames.type(typedef));
        json.set("attributes", TypeJson.attributes(typedef.attributes()));
        return json;
    }

    private static ObjectNode struct(Struct struct, Attributes attributes) {
        ObjectNode json = JSON.objectNode().put("name", struct.name()).put("c_type", CNames.type(struct));
        ContainerJson.append(struct, attributes, json);
        return json;
    }

    private static ObjectNode message(Message message) {
        String cType = CNames.type(message);
        ObjectNode json = JSON.objectNode().put("name", message.name()).put("c_type", cType);
        ContainerJson.append(message, message.attributes(), json);
        return json.put("c_name", cType);
    }
}
