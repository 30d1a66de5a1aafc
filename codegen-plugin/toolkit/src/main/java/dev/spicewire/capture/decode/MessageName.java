// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.model.Message;
import java.util.Optional;

/**
 * What a protocol calls a message.
 *
 * @param channel name of its channel, nothing if the protocol has no channel of that number
 * @param message its name, nothing if the channel has no message of that id in that direction
 * @param body    what it holds, nothing if it has no name
 */
public record MessageName(Optional<String> channel, Optional<String> message, Optional<Message> body) {

    /** Of a message in a channel that the protocol does not have. */
    static final MessageName NONE = new MessageName(Optional.empty(), Optional.empty(), Optional.empty());
}
