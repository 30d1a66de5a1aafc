// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import java.nio.ByteBuffer;

/** Takes the messages of one conversation with the agent, one by one. */
public interface AgentReceiver {

    /**
     * A message has arrived whole.
     *
     * @param type number of the message
     * @param body its bytes from position 0 to the limit, which the reader does not touch again
     */
    void message(long type, ByteBuffer body);
}
