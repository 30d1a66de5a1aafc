// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import dev.spicewire.capture.file.Packet;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds the TCP segment in a captured packet. Checksums are not looked at: offloading leaves them unset. */
public final class TcpDecoder {

    private static final int MIN_HEADER = 20;

    private final Layers layers = new Layers();

    /** {@return the link types that can be read, numbers and names, for an error} */
    public static String supportedLinkTypes() {
        return LinkType.supported();
    }

    /**
     * Reads a packet of a capture that does not tell times.
     *
     * @param packet a captured packet
     * @return as {@link #read(Packet, OptionalLong)}
     */
    public PacketContent read(Packet packet) {
        return read(packet, OptionalLong.empty());
    }

    /**
     * Reads a packet.
     *
     * @param packet a captured packet
     * @param time   when it was captured, in nanoseconds since 1970, if that is known
     * @return the TCP segment that it holds or completes; or why it gives none: another protocol, a fragment that
     *         others are still missing of, or cut within its headers
     */
    public PacketContent read(Packet packet, OptionalLong time) {
        if (packet.linkType() == Packet.UNDESCRIBED_INTERFACE) {
            return new LeftOut("interface that the capture does not describe");
        }
        Optional<LinkType> link = LinkType.of(packet.linkType());
        if (link.isEmpty()) {
            return new UnknownLink(packet.linkType());
        }
        try {
            ByteBuffer bytes = packet.bytes().slice();
            layers.packet((int) Math.max(0, Math.min(Integer.MAX_VALUE / 2, packet.wireLength() - bytes.limit())),
                    time);
            return tcp(packet.frame(), link.get().open(bytes, layers));
        } catch (Incomplete e) {
            return Fragment.WAITS;
        } catch (NoSegment e) {
            return new LeftOut(e.getMessage());
        }
    }

    /** {@return fragments of IP packets whose other fragments never came} */
    public long unfinishedFragments() {
        return layers.unfinishedFragments();
    }

    /**
     * Reads a packet of which only a segment is of interest.
     *
     * @param packet a captured packet
     * @return the TCP segment that it holds or completes
     */
    public Optional<TcpSegment> segment(Packet packet) {
        return read(packet) instanceof TcpSegment segment ? Optional.of(segment) : Optional.empty();
    }

    private static TcpSegment tcp(long frame, IpPayload payload) throws NoSegment {
        ByteBuffer tcp = payload.bytes();
        Headers.require(tcp, MIN_HEADER, "TCP");
        int headerBytes = (tcp.get(12) >> 4 & 0x0f) * 4;
        if (headerBytes < MIN_HEADER) {
            throw new NoSegment("malformed TCP header");
        }
        return new TcpSegment(frame,
                new Endpoint(payload.source(), Headers.u16(tcp, 0)),
                new Endpoint(payload.destination(), Headers.u16(tcp, 2)),
                Integer.toUnsignedLong(tcp.getInt(4)), Integer.toUnsignedLong(tcp.getInt(8)), tcp.get(13) & 0xff,
                Headers.behind(tcp, headerBytes, "TCP"), payload.missing());
    }
}
