// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;
import java.util.List;
import java.util.Optional;

/**
 * A whole resolved protocol, immutable. All lists keep the order of definition.
 *
 * @param name       its name, such as {@code Spice}
 * @param typedefs   typedefs
 * @param enums      enums and flags
 * @param structs    structs, those declared inside others included
 * @param messages   named messages
 * @param channels   channel types, bases included
 * @param channelIds the channels of the protocol with their numbers
 * @param location   where the name is; {@link Location#NONE} if it is that of the file
 */
public record Protocol(String name, List<Typedef> typedefs, List<EnumType> enums, List<Struct> structs,
        List<Message> messages, List<Channel> channels, List<ChannelId> channelIds, Location location) {

    /** Takes copies. */
    public Protocol {
        typedefs = List.copyOf(typedefs);
        enums = List.copyOf(enums);
        structs = List.copyOf(structs);
        messages = List.copyOf(messages);
        channels = List.copyOf(channels);
        channelIds = List.copyOf(channelIds);
    }

    /** {@return the struct of that name, if there is one} */
    public Optional<Struct> struct(String structName) {
        return structs.stream().filter(s -> s.name().equals(structName)).findFirst();
    }

    /** {@return the channel type of that name, such as {@code DisplayChannel}, if there is one} */
    public Optional<Channel> channelType(String typeName) {
        return channels.stream().filter(c -> c.name().equals(typeName)).findFirst();
    }

    /** {@return the channel of that name in {@code protocol}, such as {@code display}, if there is one} */
    public Optional<ChannelId> channel(String channelName) {
        return channelIds.stream().filter(c -> c.name().equals(channelName)).findFirst();
    }

    /** {@return the channel with that number, if there is one} */
    public Optional<ChannelId> channel(long id) {
        return channelIds.stream().filter(c -> c.id() == id).findFirst();
    }
}
