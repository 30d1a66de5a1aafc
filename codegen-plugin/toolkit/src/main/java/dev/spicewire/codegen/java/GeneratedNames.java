// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import dev.spicewire.codegen.java.names.ChannelTypeNames;
import dev.spicewire.codegen.java.names.TypeNames;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;

/** The names that generated types have, for tools that meet them by reflection. */
public final class GeneratedNames {

    private final TypeNames types;

    /**
     * Computes the names of a protocol's types.
     *
     * @param protocol    a resolved protocol
     * @param basePackage package of the generated types
     */
    public GeneratedNames(Protocol protocol, String basePackage) {
        this.types = new TypeNames(protocol, basePackage);
    }

    /** {@return the class of a message of a channel} */
    public String message(ChannelMessage message) {
        return types.message(message).reflectionName();
    }

    /** {@return the class of the struct or named message of a name} */
    public String definition(String name) {
        return types.definition(name).reflectionName();
    }

    /** {@return the class that reads messages of all channels, such as {@code SpiceChannels}} */
    public String allChannels() {
        return types.allChannels().reflectionName();
    }

    /** {@return the sealed interface of a channel's messages, such as {@code DisplayServerMessage}} */
    public String messageInterface(Channel channel, Direction direction) {
        return types.ofChannel(channel, direction, ChannelTypeNames.Kind.MESSAGE).reflectionName();
    }
}
