// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.support.ValueText;
import java.nio.ByteBuffer;

/**
 * A message that travels inside another one's body.
 *
 * @param type   the message's id, 0 to 65535
 * @param body   its body from position to limit, a slice of the carrier's; pointers in it count from its own first byte
 * @param offset offset in the carrier's body of the sub-message's 6-byte header
 */
public record SubMessage(int type, ByteBuffer body, int offset) {

    /** Bytes in front of a sub-message's body: type 2, size 4. */
    public static final int HEADER_BYTES = 6;

    /**
     * Makes the body read-only, from position 0.
     *
     * @param type   the message's id, 0 to 65535
     * @param body   its body from position to limit
     * @param offset offset in the carrier's body of the sub-message's 6-byte header
     */
    public SubMessage {
        body = Wire.slice(body, body.position(), body.remaining());
    }

    /** {@return the bytes of the body, read-only, with a position of their own, which is 0} */
    @Override
    public ByteBuffer body() {
        return body.duplicate();
    }

    @Override
    public String toString() {
        return ValueText.value("SubMessage", "type", type, "body", body, "offset", offset);
    }
}
