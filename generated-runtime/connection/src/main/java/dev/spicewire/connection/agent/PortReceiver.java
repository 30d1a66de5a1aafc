// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.VdpPort;
import java.nio.ByteBuffer;

/** Takes the messages that server and agent exchange, one by one. */
public interface PortReceiver {

    /**
     * A message has arrived whole.
     *
     * @param port whose conversation it belongs to
     * @param type number of the message
     * @param body its bytes from position 0 to the limit, which the reader does not touch again
     */
    void message(VdpPort port, long type, ByteBuffer body);
}
