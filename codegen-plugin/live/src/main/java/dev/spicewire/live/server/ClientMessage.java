// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.server;

import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.runtime.WireMessage;

/**
 * What a client has sent.
 *
 * @param session the client's session
 * @param channel the channel
 * @param message the message, which is nobody else's
 */
public record ClientMessage(long session, ChannelName channel, WireMessage message) {

    /** {@return such as {@code inputs 0  KeyDown[code=30]}} */
    @Override
    public String toString() {
        return channel + "  " + message;
    }
}
