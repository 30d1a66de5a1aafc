// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;

/**
 * What an IP packet or a reassembled one carries.
 *
 * @param source      address of the sender, 4 or 16 bytes
 * @param destination address of the receiver
 * @param protocol    number of the protocol
 * @param bytes       the captured bytes behind the IP headers, from position 0
 * @param missing     number of bytes that follow on the wire and were not captured
 */
record IpPayload(ByteBuffer source, ByteBuffer destination, int protocol, ByteBuffer bytes, int missing) {

    static final int TCP = 6;

    /** {@return what stands behind an extension header of that length, whose first byte names the next protocol} */
    IpPayload behind(int length) throws NoSegment {
        return new IpPayload(source, destination, bytes.get(0) & 0xff,
                Headers.behind(bytes, length, "IPv6 extension"), missing);
    }
}
