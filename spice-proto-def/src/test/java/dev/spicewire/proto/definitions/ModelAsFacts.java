// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.c.CNames;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Typedef;
import java.util.List;
import java.util.function.Function;

/** A resolved protocol in the shape of the facts, so that the two can be compared. */
final class ModelAsFacts {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Protocol protocol;

    private ModelAsFacts(Protocol protocol) {
        this.protocol = protocol;
    }

    static JsonNode of(Protocol protocol) {
        return new ModelAsFacts(protocol).all();
    }

    private ObjectNode all() {
        ObjectNode all = JSON.objectNode().put("protocol", protocol.name());
        all.set("enums", array(protocol.enums(), ModelAsFacts::enumType));
        all.set("typedefs", array(protocol.typedefs(), ModelAsFacts::typedef));
        all.set("structs", array(protocol.structs(), ModelAsFacts::struct));
        all.set("messages", array(protocol.messages(), ModelAsFacts::message));
        all.set("channels", array(protocol.channels(), this::channel));
        all.set("channel_ids", array(protocol.channelIds(), ModelAsFacts::channelId));
        return all;
    }

    private static ObjectNode enumType(EnumType type) {
        ObjectNode node = JSON.objectNode().put("name", type.name()).put("kind", type.isFlags() ? "flags" : "enum")
                .put("bits", type.bits()).put("c_type", CNames.type(type));
        node.set("attributes", attributes(type.attributes()));
        node.set("values", array(type.byNumber(), value -> value(type, value)));
        if (type.isFlags()) {
            node.put("mask", type.mask()).put("c_mask_name", CNames.endConstant(type));
        } else {
            List<EnumValue> values = type.byNumber();
            node.put("c_end_name", CNames.endConstant(type))
                    .put("c_end_value", values.get(values.size() - 1).number() + 1);
        }
        return node;
    }

    private static ObjectNode value(EnumType type, EnumValue value) {
        ObjectNode node = JSON.objectNode().put("name", value.name()).put("value", value.number())
                .put("c_name", CNames.constant(type, value));
        if (type.isFlags()) {
            node.put("mask", type.wireValue(value));
        }
        if (value.attributes().has("deprecated")) {
            node.put("deprecated", true);
        }
        return node;
    }

    private static ObjectNode typedef(Typedef typedef) {
        ObjectNode node = JSON.objectNode().put("name", typedef.name()).put("c_type", CNames.type(typedef));
        node.set("type", MembersAsFacts.type(typedef.target()));
        node.set("attributes", attributes(typedef.attributes()));
        return node;
    }

    private static ObjectNode struct(Struct struct) {
        return MembersAsFacts.container(struct).put("name", struct.name()).put("c_type", CNames.type(struct));
    }

    private static ObjectNode message(Message message) {
        return MembersAsFacts.container(message).put("name", message.name()).put("c_type", CNames.type(message))
                .put("c_name", "SpiceMsg" + message.name());
    }

    private ObjectNode channel(Channel channel) {
        ObjectNode node = JSON.objectNode().put("name", channel.name())
                .put("parent", emptyAsNull(channel.parent())).put("member_name", emptyAsNull(channel.memberName()));
        node.set("attributes", attributes(channel.attributes()));
        node.set("server", array(channel.server(), entry -> entry(channel, entry)));
        node.set("client", array(channel.client(), entry -> entry(channel, entry)));
        return node;
    }

    private ObjectNode entry(Channel channel, ChannelMessage entry) {
        ObjectNode node = JSON.objectNode().put("name", entry.name()).put("id", entry.id())
                .put("declared_in", entry.declaredIn()).put("inherited", channel.inherits(entry));
        Channel declaring = protocol.channelType(entry.declaredIn()).orElseThrow();
        if (!entry.body().anonymous()) {
            node.put("message", entry.body().name());
        } else if (channel.inherits(entry)) {
            node.set("body_in", JSON.objectNode().put("channel", entry.declaredIn())
                    .put("direction", entry.direction() == Direction.SERVER ? "server" : "client")
                    .put("name", entry.name()));
        } else {
            node.set("body", MembersAsFacts.container(entry.body()).put("c_type", CNames.type(declaring, entry))
                    .put("c_name", CNames.function(declaring, entry)));
        }
        return node;
    }

    private static ObjectNode channelId(ChannelId channel) {
        return JSON.objectNode().put("name", channel.name()).put("id", channel.id())
                .put("channel_type", channel.channel().name());
    }

    static ObjectNode attributes(Attributes attributes) {
        ObjectNode node = JSON.objectNode();
        attributes.byName().forEach((name, arguments) -> arguments.forEach(node.putArray(name)::add));
        return node;
    }

    static <T> ArrayNode array(List<T> elements, Function<T, ObjectNode> element) {
        ArrayNode node = JSON.arrayNode();
        elements.stream().map(element).forEach(node::add);
        return node;
    }

    private static String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
