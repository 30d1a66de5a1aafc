package dev.spicewire.runtime.framing;

import java.nio.ByteBuffer;

/**
 * A message that travels inside another one's body.
 *
 * @param type   message number, 0 to 65535
 * @param body   its body, a read-only slice of the carrier's; pointers in it count from its own first byte
 * @param offset offset in the carrier's body of the sub-message's 6-byte header
 */
public record SubMessage(int type, ByteBuffer body, int offset) {

    /** Bytes in front of a sub-message's body: type 2, size 4. */
    public static final int HEADER_BYTES = 6;
}
