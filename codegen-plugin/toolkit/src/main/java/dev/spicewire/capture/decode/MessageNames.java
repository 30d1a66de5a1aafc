// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All names that a protocol has, by number: a capture asks for one a message. */
public final class MessageNames {

    private final Map<Long, MessageName> channels = new HashMap<>();
    private final Map<MessageKey, MessageName> messages = new HashMap<>();

    /**
     * Collects the names.
     *
     * @param protocol where they are defined
     */
    public MessageNames(Protocol protocol) {
        for (ChannelId channel : protocol.channelIds()) {
            Optional<String> name = Optional.of(channel.name());
            channels.putIfAbsent(channel.id(), new MessageName(name, Optional.empty(), Optional.empty()));
            for (Direction from : Direction.values()) {
                channel.channel().messages(from).forEach(message -> messages.putIfAbsent(
                        new MessageKey(channel.id(), from, message.id()),
                        new MessageName(name, Optional.of(message.name()), Optional.of(message.body()))));
            }
        }
    }

    /** {@return the name of a channel} */
    Optional<String> channel(long channelType) {
        return channelOnly(channelType).channel();
    }

    /** {@return the name of a message} */
    MessageName of(CapturedMessage message) {
        return of(message.connection().channelType(), message.from(), message.header().type());
    }

    /**
     * {@return the name of a message}
     *
     * @param channelType number of its channel's type
     * @param from        who sends it
     * @param id          its number
     */
    public MessageName of(long channelType, Direction from, long id) {
        MessageName name = messages.get(new MessageKey(channelType, from, id));
        return name == null ? channelOnly(channelType) : name;
    }

    private MessageName channelOnly(long channelType) {
        return channels.getOrDefault(channelType, MessageName.NONE);
    }
}
