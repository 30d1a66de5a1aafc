// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.model.Direction;
import java.util.Comparator;

/**
 * What messages of one kind have in common.
 *
 * @param channelType number of their channel's type
 * @param from        who sends them
 * @param id          their number
 * @param name        what the protocol calls them
 */
record MessageKind(int channelType, Direction from, int id, MessageName name) implements Comparable<MessageKind> {

    private static final Comparator<MessageKind> BY_NUMBER = Comparator.comparingInt(MessageKind::channelType)
            .thenComparing(MessageKind::from).thenComparingInt(MessageKind::id);

    @Override
    public int compareTo(MessageKind other) {
        return BY_NUMBER.compare(this, other);
    }

    String channel() {
        return name.channel().orElse("channel " + channelType);
    }

    String message() {
        return name.message().orElse("unknown");
    }
}
