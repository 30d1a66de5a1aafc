package dev.spicewire.capture.net;

import dev.spicewire.capture.file.Packet;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Finds the TCP segment in a captured packet. Checksums are not looked at: offloading leaves them unset. */
public final class TcpDecoder {

    private static final int MIN_HEADER = 20;

    private final Fragments fragments = new Fragments();
    private final Ipv4 ipv4 = new Ipv4(fragments);
    private final Ipv6 ipv6 = new Ipv6(fragments);

    /** {@return whether packets of a link type can be read} */
    public static boolean supports(int linkType) {
        return LinkType.of(linkType).isPresent();
    }

    /** {@return the link types that can be read, numbers and names, for an error} */
    public static String supportedLinkTypes() {
        return LinkType.supported();
    }

    /**
     * Reads a packet.
     *
     * @param packet a captured packet
     * @return the TCP segment that it holds or completes; nothing if it is another protocol, a fragment that others are
     *         still missing of, or cut within its headers
     */
    public Optional<TcpSegment> segment(Packet packet) {
        return LinkType.of(packet.linkType())
                .flatMap(link -> link.ip(packet.bytes()))
                .flatMap(this::innermost)
                .filter(payload -> payload.protocol() == IpPayload.TCP)
                .flatMap(payload -> tcp(packet.frame(), payload));
    }

    /** Steps into IP packets that IP packets carry (RFC 2003, RFC 2473). */
    private Optional<IpPayload> innermost(ByteBuffer ip) {
        Optional<IpPayload> payload = payload(ip);
        while (payload.isPresent() && payload.get().isIp() && payload.get().bytes().hasRemaining()) {
            payload = payload(payload.get().bytes());
        }
        return payload;
    }

    private Optional<IpPayload> payload(ByteBuffer ip) {
        return switch (ip.get(0) >> 4) {
            case 4 -> ipv4.read(ip);
            case 6 -> ipv6.read(ip);
            default -> Optional.empty();
        };
    }

    private static Optional<TcpSegment> tcp(long frame, IpPayload payload) {
        ByteBuffer tcp = payload.bytes();
        if (tcp.limit() < MIN_HEADER) {
            return Optional.empty();
        }
        int headerBytes = (tcp.get(12) >> 4 & 0x0f) * 4;
        if (headerBytes < MIN_HEADER || headerBytes > tcp.limit()) {
            return Optional.empty();
        }
        return Optional.of(new TcpSegment(frame,
                new Endpoint(payload.source(), tcp.getShort(0) & 0xffff),
                new Endpoint(payload.destination(), tcp.getShort(2) & 0xffff),
                Integer.toUnsignedLong(tcp.getInt(4)), Integer.toUnsignedLong(tcp.getInt(8)), tcp.get(13) & 0xff,
                tcp.slice(headerBytes, tcp.limit() - headerBytes)));
    }
}
