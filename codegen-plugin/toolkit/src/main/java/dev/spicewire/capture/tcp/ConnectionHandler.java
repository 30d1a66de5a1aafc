// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tcp;

import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;

/** Takes what one TCP connection carries, each direction in the order of its stream. */
public interface ConnectionHandler {

    /**
     * The next bytes of a direction.
     *
     * @param from  who sent them
     * @param bytes the bytes, valid during the call
     * @param frame number of the packet that made them available
     */
    void bytes(Direction from, ByteBuffer bytes, long frame);

    /**
     * Bytes of a direction that the capture does not have. What follows is what stands behind them.
     *
     * @param from   who sent them
     * @param length number of bytes
     * @param why    how they got lost
     */
    void gap(Direction from, long length, Missing why);

    /** Nothing more comes: the connection was closed, its ports were used again, or the capture ends. */
    void end();
}
