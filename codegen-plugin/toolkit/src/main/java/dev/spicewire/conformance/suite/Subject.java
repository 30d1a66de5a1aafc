// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.util.Optional;

/**
 * The message that a case is about. Cases about messages that do not exist have no names.
 *
 * @param channel     name of the channel, such as {@code display}
 * @param channelType number of the channel
 * @param from        who sends it: {@code server} or {@code client}
 * @param id          id of the message
 * @param message     name of the message, such as {@code draw_copy}
 */
public record Subject(Optional<String> channel, long channelType, String from, long id, Optional<String> message) {

    /** {@return the name of the channel, or words for one that does not exist} */
    public String channelLabel() {
        return channel.orElse("(no such channel)");
    }

    /** {@return all of it, such as {@code display server draw_copy (304)}} */
    @Override
    public String toString() {
        return channel.orElse("channel " + channelType) + " " + from + " "
                + message.map(name -> name + " (" + id + ")").orElse("message " + id);
    }
}
