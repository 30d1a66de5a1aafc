// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;

/** IPv4: the header with its options, and fragments (RFC 791). */
final class Ipv4 {

    private static final int MIN_HEADER = 20;

    private final Fragments fragments;

    Ipv4(Fragments fragments) {
        this.fragments = fragments;
    }

    /**
     * Reads a packet. Bytes behind its total length are padding of the link layer; a total length of 0 is what
     * segmentation offload leaves, and means all bytes there are.
     *
     * @param packet from the first byte of the header
     * @param cut    bytes that the capture cut off behind the packet
     */
    IpPayload read(ByteBuffer packet, int cut) throws NoSegment {
        Headers.require(packet, MIN_HEADER, "IPv4");
        int headerBytes = (packet.get(0) & 0x0f) * 4;
        int total = Headers.u16(packet, 2);
        int wire = total == 0 ? packet.limit() + cut : total;
        if (headerBytes < MIN_HEADER || wire < headerBytes) {
            throw new NoSegment("malformed IPv4 header");
        }
        Headers.require(packet, headerBytes, "IPv4");
        int end = Math.min(wire, packet.limit());
        IpPayload payload = new IpPayload(packet.slice(12, 4), packet.slice(16, 4), packet.get(9) & 0xff,
                packet.slice(headerBytes, end - headerBytes), wire - end);
        int fragment = Headers.u16(packet, 6);
        boolean more = (fragment & 0x2000) != 0;
        int offset = (fragment & 0x1fff) * 8;
        return !more && offset == 0 ? payload : fragments.add(Headers.u16(packet, 4), payload, offset, more);
    }
}
