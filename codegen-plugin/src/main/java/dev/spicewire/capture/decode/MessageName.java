package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Protocol;
import java.util.Optional;

/**
 * What a protocol calls a message.
 *
 * @param channel name of its channel, nothing if the protocol has no channel of that number
 * @param message its name, nothing if the channel has no message of that number from that side
 */
record MessageName(Optional<String> channel, Optional<String> message) {

    static MessageName in(Protocol protocol, CapturedMessage message) {
        Optional<ChannelId> channel = protocol.channel(message.connection().channelType());
        return new MessageName(channel.map(ChannelId::name), channel
                .flatMap(c -> c.channel().message(message.from(), message.header().type()))
                .map(ChannelMessage::name));
    }
}
