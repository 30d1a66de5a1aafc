// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import java.nio.ByteBuffer;

/** Takes the packets of a stream. Headers go from index 0 to the limit and are little endian. */
interface PacketSink {

    /** A packet is complete; its bytes are nobody else's. */
    void packet(ByteBuffer header, byte[] body);

    /** Some bytes of a packet were there, and there are more to come, or it is too large to be kept. */
    void piece(ByteBuffer header, long there, long size);

    /** The bytes are no packets. */
    void broken();
}
