// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import java.nio.ByteBuffer;
import java.util.List;

/** Follows the bytes that one side of a connection sends in its messages. */
interface ByteFollower {

    /**
     * Takes the bytes of a message.
     *
     * @param bytes from position to limit; valid during the call
     * @return what they hold, or complete
     */
    List<Part> add(ByteBuffer bytes);

    /** Bytes are missing in front of the next ones. */
    void lost();

    /** The conversation begins anew with the next byte. */
    void restart();
}
