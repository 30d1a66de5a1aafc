// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;

/** IPv6: the header, extension headers up to the payload, and fragments (RFC 8200). */
final class Ipv6 {

    private static final int HEADER = 40;
    private static final int MIN_EXTENSION = 8;
    private static final int HOP_BY_HOP = 0;
    private static final int ROUTING = 43;
    private static final int FRAGMENT = 44;
    private static final int AUTHENTICATION = 51;
    private static final int DESTINATION_OPTIONS = 60;

    private final Fragments fragments;

    Ipv6(Fragments fragments) {
        this.fragments = fragments;
    }

    /**
     * Reads a packet. A payload length of 0 is a jumbogram or segmentation offload, and means all bytes there are.
     *
     * @param packet from the first byte of the header
     * @param cut    bytes that the capture cut off behind the packet
     */
    IpPayload read(ByteBuffer packet, int cut) throws NoSegment {
        Headers.require(packet, HEADER, "IPv6");
        int length = Headers.u16(packet, 4);
        int wire = length == 0 ? packet.limit() + cut : HEADER + length;
        int end = Math.min(wire, packet.limit());
        return unwrap(new IpPayload(packet.slice(8, 16), packet.slice(24, 16), packet.get(6) & 0xff,
                packet.slice(HEADER, end - HEADER), wire - end));
    }

    /**
     * Steps over extension headers. They give their length in units of 8 bytes, less one; authentication
     * headers in units of 4, less two.
     */
    private IpPayload unwrap(IpPayload packet) throws NoSegment {
        IpPayload at = packet;
        while (isExtension(at.protocol())) {
            Headers.require(at.bytes(), MIN_EXTENSION, "IPv6 extension");
            if (at.protocol() == FRAGMENT) {
                return fragment(at);
            }
            int units = at.bytes().get(1) & 0xff;
            at = at.behind(at.protocol() == AUTHENTICATION ? (units + 2) * 4 : (units + 1) * 8);
        }
        return at;
    }

    private static boolean isExtension(int protocol) {
        return switch (protocol) {
            case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION_OPTIONS -> true;
            default -> false;
        };
    }

    private IpPayload fragment(IpPayload packet) throws NoSegment {
        int word = Headers.u16(packet.bytes(), 2);
        int offset = word & 0xfff8;
        boolean more = (word & 1) != 0;
        IpPayload part = packet.behind(MIN_EXTENSION);
        return unwrap(offset == 0 && !more ? part
                : fragments.add(packet.bytes().getInt(4), part, offset, more));
    }
}
