// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.DataHeader;
import java.nio.ByteBuffer;

/**
 * A message of a capture. A sub-message has its carrier's serial.
 *
 * @param connection   the connection that carried it
 * @param from         who sent it
 * @param header       its data header
 * @param body         its body, read-only, from position 0; valid while the listener is called
 * @param frame        number in the capture of the packet that completed it, from 1
 * @param streamOffset offset of its header in the stream of its direction, from the link header's first byte
 * @param resumed      whether its place was found by messages that fit, since what would have told is not captured;
 *                     with mini headers, which are counted, its serial is 0 then
 */
public record CapturedMessage(CapturedConnection connection, Direction from, DataHeader header, ByteBuffer body,
        long frame, long streamOffset, boolean resumed) {

    /** {@return whether its serial was sent or counted} */
    public boolean serialKnown() {
        return header.serial() != 0 || !resumed;
    }

    /** {@return the same message with its body in other memory} */
    public CapturedMessage with(ByteBuffer sameBody) {
        return new CapturedMessage(connection, from, header, sameBody, frame, streamOffset, resumed);
    }
}
