// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;

/**
 * A complete message of a stream.
 *
 * @param header       its data header
 * @param body         its body from position to limit; see {@link FrameReader} for how long the bytes stay
 * @param streamOffset offset in the stream of the header's first byte
 */
public record Frame(DataHeader header, ByteBuffer body, long streamOffset) {

    /**
     * Makes the body read-only, from position 0.
     *
     * @param header       its data header
     * @param body         its body from position to limit
     * @param streamOffset offset in the stream of the header's first byte
     */
    public Frame {
        body = Wire.slice(body, body.position(), body.remaining());
    }

    /** {@return the bytes of the body, read-only, with a position of their own, which is 0} */
    @Override
    public ByteBuffer body() {
        return body.duplicate();
    }
}
