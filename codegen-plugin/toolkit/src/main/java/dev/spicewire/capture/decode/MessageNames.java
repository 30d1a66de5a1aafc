package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All names that a protocol has, by number: a capture asks for one a message. */
final class MessageNames {

    private final Map<Long, MessageName> channels = new HashMap<>();
    private final Map<Key, MessageName> messages = new HashMap<>();

    private record Key(long channelType, Direction from, long id) {
    }

    MessageNames(Protocol protocol) {
        for (ChannelId channel : protocol.channelIds()) {
            Optional<String> name = Optional.of(channel.name());
            channels.putIfAbsent(channel.id(), new MessageName(name, Optional.empty()));
            for (Direction from : Direction.values()) {
                channel.channel().messages(from).forEach(message -> messages.putIfAbsent(
                        new Key(channel.id(), from, message.id()), new MessageName(name, Optional.of(message.name()))));
            }
        }
    }

    /** {@return the name of a channel} */
    Optional<String> channel(long channelType) {
        return channelOnly(channelType).channel();
    }

    /** {@return the name of a message} */
    MessageName of(CapturedMessage message) {
        long channelType = message.connection().channelType();
        MessageName name = messages.get(new Key(channelType, message.from(), message.header().type()));
        return name == null ? channelOnly(channelType) : name;
    }

    private MessageName channelOnly(long channelType) {
        return channels.getOrDefault(channelType, MessageName.NONE);
    }
}
