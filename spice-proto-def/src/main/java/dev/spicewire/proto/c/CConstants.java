// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.c;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Protocol;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The constants of upstream's C header for a protocol: names as {@link CNames} has them, with their numbers. */
public final class CConstants {

    private final Map<String, Long> constants = new LinkedHashMap<>();

    private CConstants() {
    }

    /**
     * All constants of a protocol: values of enums, flags as masks, channels, messages, and what marks the end of each.
     *
     * @param protocol the protocol
     * @return numbers by name, in the order of definition
     */
    public static Map<String, Long> of(Protocol protocol) {
        CConstants all = new CConstants();
        protocol.enums().forEach(all::add);
        all.addChannels(protocol.channelIds());
        for (Channel channel : protocol.channels()) {
            all.addMessages(channel, Direction.SERVER);
            all.addMessages(channel, Direction.CLIENT);
        }
        return Collections.unmodifiableMap(all.constants);
    }

    /**
     * The constants of one enum or flags type.
     *
     * @param type the type
     * @return numbers by name, in the order of definition; the last one is the end, or the mask
     */
    public static Map<String, Long> of(EnumType type) {
        CConstants one = new CConstants();
        one.add(type);
        return Collections.unmodifiableMap(one.constants);
    }

    private void add(EnumType type) {
        for (EnumValue value : type.values()) {
            constants.put(CNames.constant(type, value), type.wireValue(value));
        }
        long end = type.values().stream().mapToLong(EnumValue::number).max().orElse(-1) + 1;
        constants.put(CNames.endConstant(type), type.isFlags() ? type.mask() : end);
    }

    private void addChannels(List<ChannelId> channels) {
        channels.forEach(channel -> constants.put(CNames.constant(channel), channel.id()));
        channels.stream().mapToLong(ChannelId::id).max()
                .ifPresent(last -> constants.put("SPICE_END_CHANNEL", last + 1));
    }

    /**
     * Inherited messages have the constants of the channel that declares them; a direction without own ones has no end.
     */
    private void addMessages(Channel channel, Direction direction) {
        List<ChannelMessage> own = channel.messages(direction).stream().filter(m -> !channel.inherits(m)).toList();
        own.forEach(message -> constants.put(CNames.constant(channel, message), message.id()));
        if (!own.isEmpty() && !CNames.isNameless(channel)) {
            constants.put(CNames.endConstant(channel, direction), own.get(own.size() - 1).id() + 1);
        }
    }
}
