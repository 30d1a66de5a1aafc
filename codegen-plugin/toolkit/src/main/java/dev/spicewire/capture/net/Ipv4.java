package dev.spicewire.capture.net;

import java.nio.ByteBuffer;
import java.util.Optional;

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
     */
    Optional<IpPayload> read(ByteBuffer packet) {
        int headerBytes = (packet.get(0) & 0x0f) * 4;
        if (headerBytes < MIN_HEADER || packet.limit() < headerBytes) {
            return Optional.empty();
        }
        int total = packet.getShort(2) & 0xffff;
        int end = total == 0 ? packet.limit() : Math.min(total, packet.limit());
        if (end < headerBytes) {
            return Optional.empty();
        }
        IpPayload payload = new IpPayload(packet.slice(12, 4), packet.slice(16, 4), packet.get(9) & 0xff,
                packet.slice(headerBytes, end - headerBytes));
        int fragment = packet.getShort(6) & 0xffff;
        boolean more = (fragment & 0x2000) != 0;
        int offset = (fragment & 0x1fff) * 8;
        if (!more && offset == 0) {
            return Optional.of(payload);
        }
        return fragments.add(packet.getShort(4) & 0xffff, payload, offset, more);
    }
}
