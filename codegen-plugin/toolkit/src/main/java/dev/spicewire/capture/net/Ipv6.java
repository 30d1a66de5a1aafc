package dev.spicewire.capture.net;

import java.nio.ByteBuffer;
import java.util.Optional;

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

    /** Reads a packet. A payload length of 0 is a jumbogram or segmentation offload, and means all bytes there are. */
    Optional<IpPayload> read(ByteBuffer packet) {
        if (packet.limit() < HEADER) {
            return Optional.empty();
        }
        int length = packet.getShort(4) & 0xffff;
        int end = length == 0 ? packet.limit() : Math.min(HEADER + length, packet.limit());
        return unwrap(new IpPayload(packet.slice(8, 16), packet.slice(24, 16), packet.get(6) & 0xff,
                packet.slice(HEADER, end - HEADER)));
    }

    /**
     * Steps over extension headers. They give their length in units of 8 bytes, less one; authentication
     * headers in units of 4, less two.
     */
    private Optional<IpPayload> unwrap(IpPayload packet) {
        IpPayload at = packet;
        while (isExtension(at.protocol())) {
            if (at.bytes().limit() < MIN_EXTENSION) {
                return Optional.empty();
            }
            if (at.protocol() == FRAGMENT) {
                return fragment(at);
            }
            int units = at.bytes().get(1) & 0xff;
            int length = at.protocol() == AUTHENTICATION ? (units + 2) * 4 : (units + 1) * 8;
            if (length > at.bytes().limit()) {
                return Optional.empty();
            }
            at = at.behind(length);
        }
        return Optional.of(at);
    }

    private static boolean isExtension(int protocol) {
        return switch (protocol) {
            case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION_OPTIONS -> true;
            default -> false;
        };
    }

    private Optional<IpPayload> fragment(IpPayload packet) {
        int word = packet.bytes().getShort(2) & 0xffff;
        int offset = word & 0xfff8;
        boolean more = (word & 1) != 0;
        IpPayload part = packet.behind(MIN_EXTENSION);
        Optional<IpPayload> whole = offset == 0 && !more ? Optional.of(part)
                : fragments.add(packet.bytes().getInt(4), part, offset, more);
        return whole.flatMap(this::unwrap);
    }
}
