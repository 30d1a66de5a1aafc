// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.ChannelMessage;

/**
 * A message that both versions have, once for the channel that declares it and all that inherit it.
 */
public final class MessagePair extends Used {

    private final Pair<ChannelMessage> messages;

    MessagePair(Pair<ChannelMessage> messages) {
        this.messages = messages;
    }

    /** {@return it in both versions} */
    public Pair<ChannelMessage> messages() {
        return messages;
    }

    /** {@return it in the old version} */
    public ChannelMessage before() {
        return messages.before();
    }

    /** {@return it in the new version} */
    public ChannelMessage after() {
        return messages.after();
    }

    /** {@return its name in reports} */
    public String symbol() {
        return symbol(before());
    }

    /** {@return the name in reports of a message} */
    public static String symbol(ChannelMessage message) {
        return message.declaredIn() + "." + message.name();
    }
}
