package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.ChannelMessage;

/**
 * A message that both versions have, once for the channel that declares it and all that inherit it.
 */
final class MessagePair extends Reached {

    private final Pair<ChannelMessage> messages;

    MessagePair(Pair<ChannelMessage> messages) {
        this.messages = messages;
    }

    Pair<ChannelMessage> messages() {
        return messages;
    }

    ChannelMessage before() {
        return messages.before();
    }

    ChannelMessage after() {
        return messages.after();
    }

    /** {@return its name in reports} */
    String symbol() {
        return symbol(before());
    }

    static String symbol(ChannelMessage message) {
        return message.declaredIn() + "." + message.name();
    }
}
