// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.Optional;

/**
 * What a message is called, whether the protocol has it or not.
 *
 * @param channel     name of its channel, if the protocol has it
 * @param channelType number of its channel
 * @param from        who sends it
 * @param message     its name, if the channel has it
 * @param id          its number
 */
public record MessageLabel(Optional<String> channel, long channelType, Direction from, Optional<String> message,
        long id) {

    /**
     * Looks for the names that numbers have.
     *
     * @param protocol    what has the names
     * @param channelType number of its channel
     * @param from        who sends it
     * @param id          its number
     * @return numbers and names
     */
    public static MessageLabel of(Protocol protocol, long channelType, Direction from, long id) {
        Optional<ChannelId> channel = protocol.channel(channelType);
        return new MessageLabel(channel.map(ChannelId::name), channelType, from,
                channel.flatMap(known -> known.channel().message(from, id)).map(ChannelMessage::name), id);
    }

    /** {@return its channel, in words} */
    public String channelText() {
        return channel.orElse("channel " + channelType);
    }

    /** {@return whether a user who names a channel means that of this message: by its name or its number} */
    public boolean isOn(String wanted) {
        return channel.filter(wanted::equals).isPresent() || wanted.equals(Long.toString(channelType));
    }

    /** {@return whether a user who names a message means this one: by its name or its number} */
    public boolean isCalled(String wanted) {
        return message.filter(wanted::equals).isPresent() || wanted.equals(Long.toString(id));
    }
}
