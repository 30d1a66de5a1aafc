// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.c.CNames;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;

/** A channel as JSON. A message that is defined in an ancestor is only named. */
final class ChannelJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ChannelJson() {
    }

    static ObjectNode of(Channel channel) {
        ObjectNode json = JSON.objectNode().put("name", channel.name());
        putName(json, "parent", channel.parent());
        putName(json, "member_name", channel.memberName());
        json.set("attributes", TypeJson.attributes(channel.attributes()));
        for (Direction direction : Direction.values()) {
            ArrayNode entries = json.putArray(direction.word());
            channel.messages(direction).forEach(m -> entries.add(entry(channel, m)));
        }
        return json;
    }

    private static ObjectNode entry(Channel channel, ChannelMessage message) {
        boolean inherited = channel.inherits(message);
        ObjectNode json = JSON.objectNode().put("name", message.name()).put("id", message.id())
                .put("declared_in", message.declaredIn()).put("inherited", inherited);
        if (!message.body().anonymous()) {
            json.put("message", message.body().name());
        } else if (inherited) {
            json.putObject("body_in").put("channel", message.declaredIn()).put("direction", message.direction().word())
                    .put("name", message.name());
        } else {
            ObjectNode body = json.putObject("body").put("c_type", CNames.type(channel, message));
            ContainerJson.append(message.body(), message.body().attributes(), body);
            body.put("c_name", CNames.function(channel, message));
        }
        return json;
    }

    private static void putName(ObjectNode json, String property, String name) {
        json.set(property, name.isEmpty() ? JSON.nullNode() : JSON.textNode(name));
    }
}
