// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.nio.ByteBuffer;

/** What one side does by itself on the messages that all channels have. */
public interface Housekeeping {

    /**
     * A message has arrived whole; its receiver gets it next.
     *
     * @param type message number
     * @param body its bytes from position 0 to the limit
     * @throws dev.spicewire.runtime.MalformedMessageException if it is not such a message
     */
    void arrived(int type, ByteBuffer body);

    /** The receiver is done with everything that one data header announced. */
    void handled();
}
