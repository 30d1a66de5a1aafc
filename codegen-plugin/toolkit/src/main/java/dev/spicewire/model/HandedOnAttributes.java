// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Attributes of members that documents also hold at the struct that the member is, or leads to, because upstream's
 * parser hands them on. They say nothing about the struct, so reading leaves them out again.
 */
final class HandedOnAttributes {

    private static final List<String> NAMES = List.of("chunk", "nonnull", "ptr_array", "zero_terminated");

    private final Map<String, Map<String, List<String>>> byStruct = new TreeMap<>();

    private HandedOnAttributes() {
    }

    static HandedOnAttributes of(Protocol protocol) {
        HandedOnAttributes attributes = new HandedOnAttributes();
        protocol.structs().forEach(attributes::collect);
        protocol.messages().forEach(attributes::collect);
        for (Channel channel : protocol.channels()) {
            for (Direction direction : Direction.values()) {
                channel.messages(direction).stream().map(ChannelMessage::body).forEach(attributes::collect);
            }
        }
        return attributes;
    }

    /** {@return the attributes of a struct, with those of members handed on to it} */
    Attributes with(Struct struct) {
        Map<String, List<String>> all = new LinkedHashMap<>(struct.attributes().byName());
        all.putAll(byStruct.getOrDefault(struct.name(), Map.of()));
        return new Attributes(all);
    }

    /** {@return the attributes of a struct in a document, without those of members} */
    static Attributes without(Attributes attributes) {
        Map<String, List<String>> own = new LinkedHashMap<>(attributes.byName());
        own.keySet().removeAll(NAMES);
        return new Attributes(own);
    }

    private void collect(Container container) {
        for (Field field : container.allFields()) {
            Type type = field.type().resolved();
            Type target = type instanceof PointerType pointer ? pointer.target().resolved() : type;
            if (target instanceof Struct struct) {
                NAMES.stream().filter(field.attributes()::has)
                        .forEach(name -> byStruct.computeIfAbsent(struct.name(), s -> new TreeMap<>())
                                .put(name, field.attributes().byName().get(name)));
            }
        }
    }
}
