// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.support.ValueText;
import java.nio.ByteBuffer;

/**
 * The server's last word in the link stage, behind the authentication.
 *
 * @param error 0 if the channel is open, else a {@link LinkError}
 */
public record LinkResult(long error) {

    /** Bytes on the wire. */
    public static final int BYTES = 4;

    /**
     * Checks the range.
     *
     * @param error 0 if the channel is open, else a {@link LinkError}
     * @throws IllegalArgumentException if it is not an unsigned 32-bit integer
     */
    public LinkResult {
        LinkFields.uint32(error, "result");
    }

    /**
     * A result that has a name.
     *
     * @param error {@link LinkError#OK} if the channel is open
     */
    public LinkResult(LinkError error) {
        this(error.number());
    }

    /** {@return whether the channel is open} */
    public boolean accepted() {
        return error == LinkError.OK.number();
    }

    /**
     * Reads it at the buffer's position, which advances behind it.
     *
     * @param in bytes from the position
     * @return what is read
     * @throws dev.spicewire.runtime.MalformedMessageException if fewer than 4 bytes are there
     */
    public static LinkResult read(ByteBuffer in) {
        int at = in.position();
        LinkFields.require(in, BYTES, "link_result");
        in.position(at + BYTES);
        return new LinkResult(Wire.uint32(in, at));
    }

    /**
     * Writes it at the buffer's position, which advances behind it.
     *
     * @param out where to write
     * @throws java.nio.BufferOverflowException if 4 bytes do not fit
     */
    public void write(ByteBuffer out) {
        Wire.put32(out, LinkFields.claim(out, BYTES), error);
    }

    @Override
    public String toString() {
        return ValueText.value("LinkResult", "error", LinkError.describe(error));
    }
}
