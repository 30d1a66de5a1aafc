// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.nio.ByteBuffer;

/** Takes the messages of a channel, one by one. */
public interface MessageHandler {

    /**
     * A message has arrived whole.
     *
     * @param type   message number
     * @param body   its bytes from position 0 to the limit, valid until this method returns
     * @param serial the sender's number of the message, or of the one that carries it
     */
    void message(int type, ByteBuffer body, long serial);
}
