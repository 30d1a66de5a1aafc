// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.proto.c.CNames;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Members with offsets and sizes in bytes, as lines such as {@code 18: caps 0 of 4} (offset, name, size, and size of an
 * array's elements), so that definitions can be compared with packed C structs. An array whose length depends on data
 * has the size 0, as a flexible array member has in C.
 */
final class CLayout {

    private CLayout() {
    }

    /** {@return the layouts of the packed structs of a C header by name} */
    static Map<String, List<String>> ofHeader(JsonNode header) {
        Map<String, List<String>> layouts = new LinkedHashMap<>();
        for (JsonNode struct : header.get("structs")) {
            List<String> lines = new ArrayList<>();
            struct.get("members").forEach(member -> lines.add(line(member.get("offset").longValue(),
                    member.get("name").textValue(), member.get("size").longValue(),
                    member.has("array") ? member.get("element_size").longValue() : member.get("size").longValue())));
            layouts.put(struct.get("name").textValue(), lines);
        }
        return layouts;
    }

    /** {@return the layouts of the structs and messages of a protocol that have a name in C, by that name} */
    static Map<String, List<String>> ofProtocol(Protocol protocol) {
        Map<String, List<String>> layouts = new LinkedHashMap<>();
        for (Struct struct : protocol.structs()) {
            struct.attributes().argument("ctype").ifPresent(name -> layouts.put(name, of(struct)));
        }
        for (Message message : protocol.messages()) {
            message.attributes().argument("ctype").ifPresent(name -> layouts.put(name, of(message)));
        }
        for (Channel channel : protocol.channels()) {
            Stream.concat(channel.client().stream(), channel.server().stream()).forEach(message ->
                    anonymous(channel, message).ifPresent(name -> layouts.put(name, of(message.body()))));
        }
        return layouts;
    }

    private static Optional<String> anonymous(Channel channel, ChannelMessage message) {
        return message.body().anonymous() && !channel.inherits(message) && message.body().attributes().has("ctype")
                ? Optional.of(CNames.type(channel, message))
                : Optional.empty();
    }

    private static List<String> of(Container container) {
        List<String> lines = new ArrayList<>();
        long offset = 0;
        for (Member member : container.members()) {
            long size = DefinedSizes.minimum(member);
            lines.add(line(offset, member.name(), size, elementSize(member, size)));
            offset += size;
        }
        return lines;
    }

    private static long elementSize(Member member, long size) {
        return member instanceof Field field && field.type() instanceof ArrayType array
                ? DefinedSizes.minimum(array.element())
                : size;
    }

    private static String line(long offset, String name, long size, long elementSize) {
        return offset + ": " + name + " " + size + (elementSize == size ? "" : " of " + elementSize);
    }
}
