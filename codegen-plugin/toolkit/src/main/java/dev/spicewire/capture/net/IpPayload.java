package dev.spicewire.capture.net;

import java.nio.ByteBuffer;

/**
 * What an IP packet or a reassembled one carries.
 *
 * @param source      address of the sender, 4 or 16 bytes
 * @param destination address of the receiver
 * @param protocol    number of the protocol
 * @param bytes       the captured bytes behind the IP headers, from position 0
 */
record IpPayload(ByteBuffer source, ByteBuffer destination, int protocol, ByteBuffer bytes) {

    static final int TCP = 6;
    private static final int IPV4 = 4;
    private static final int IPV6 = 41;

    /** {@return whether it is an IP packet itself} */
    boolean isIp() {
        return protocol == IPV4 || protocol == IPV6;
    }

    /** {@return what stands behind an extension header of that length, whose first byte names the next protocol} */
    IpPayload behind(int length) {
        return new IpPayload(source, destination, bytes.get(0) & 0xff,
                bytes.slice(length, bytes.limit() - length));
    }
}
