// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import java.nio.ByteBuffer;

/**
 * How packets begin in a stream of bytes. The header's size may change between packets; one that has begun keeps
 * its own.
 */
interface PacketShape {

    /** {@return bytes of the next packet's header} */
    int headerSize();

    /**
     * {@return bytes that follow the header, below 2^32; negative if it is none}
     *
     * @param header the header from index 0 to the limit, little endian
     */
    long bodySize(ByteBuffer header);
}
