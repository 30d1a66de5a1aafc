// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;

/** What IP packets carry that has packets in it: IP (RFC 2003, RFC 2473), GRE (RFC 2784), VXLAN (RFC 7348), Geneve. */
final class IpTunnels {

    private static final int UDP_HEADER = 8;
    private static final int VXLAN_HEADER = 8;
    private static final int GENEVE_HEADER = 8;
    private static final int GRE_HEADER = 4;
    private static final int AUTHENTICATION = 51;

    private final Layers layers;

    IpTunnels(Layers layers) {
        this.layers = layers;
    }

    /** {@return the TCP payload that a packet holds, in whatever tunnel} */
    IpPayload innermost(IpPayload payload) throws NoSegment {
        return switch (payload.protocol()) {
            case IpPayload.TCP -> payload;
            case 4, 41 -> layers.ip(payload.bytes());
            case 17 -> udp(payload.bytes());
            case 47 -> gre(payload.bytes());
            case AUTHENTICATION -> authenticated(payload);
            default -> throw new NoSegment(describe(payload.protocol()));
        };
    }

    /** Tunnels over UDP are told by the port that they go to; 8472 is what Linux used before 4789 was assigned. */
    private IpPayload udp(ByteBuffer datagram) throws NoSegment {
        Headers.require(datagram, UDP_HEADER, "UDP");
        ByteBuffer payload = Headers.behind(datagram, UDP_HEADER, "UDP");
        return switch (Headers.u16(datagram, 2)) {
            case 4789, 8472 -> layers.ethernet(Headers.behind(payload, VXLAN_HEADER, "VXLAN"));
            case 4790 -> generic(payload);
            case 6081 -> geneve(payload);
            default -> throw new NoSegment("IP protocol 17 (UDP)");
        };
    }

    /** The header in front of the payload of an IPv4 packet (RFC 4302); that of IPv6 packets is an extension. */
    private IpPayload authenticated(IpPayload payload) throws NoSegment {
        layers.deeper();
        Headers.require(payload.bytes(), 2, "authentication");
        return innermost(payload.behind(((payload.bytes().get(1) & 0xff) + 2) * 4));
    }

    /** VXLAN-GPE: the header of VXLAN, whose fourth byte says what is in it. */
    private IpPayload generic(ByteBuffer packet) throws NoSegment {
        ByteBuffer inner = Headers.behind(packet, VXLAN_HEADER, "VXLAN-GPE");
        return switch (packet.get(3)) {
            case 1, 2 -> layers.ip(inner);
            case 3 -> layers.ethernet(inner);
            default -> throw new NoSegment("VXLAN-GPE protocol " + (packet.get(3) & 0xff));
        };
    }

    private IpPayload geneve(ByteBuffer packet) throws NoSegment {
        Headers.require(packet, GENEVE_HEADER, "Geneve");
        int options = (packet.get(0) & 0x3f) * 4;
        return layers.etherType(Headers.u16(packet, 2), Headers.behind(packet, GENEVE_HEADER + options, "Geneve"));
    }

    /** Checksum, key and sequence number are there when their bits say so; version 1 carries PPP (RFC 2637). */
    private IpPayload gre(ByteBuffer packet) throws NoSegment {
        Headers.require(packet, GRE_HEADER, "GRE");
        int flags = Headers.u16(packet, 0);
        int type = Headers.u16(packet, 2);
        int length = GRE_HEADER;
        for (int bit : new int[] {0x8000, 0x2000, 0x1000}) {
            length += (flags & bit) == 0 ? 0 : 4;
        }
        if ((flags & 7) == 1) {
            int acknowledged = (flags & 0x80) == 0 ? 0 : 4;
            return layers.ppp(Headers.behind(packet, length + acknowledged, "GRE"));
        }
        return layers.etherType(type, Headers.behind(packet, length, "GRE"));
    }

    private static String describe(int protocol) {
        String name = switch (protocol) {
            case 1 -> " (ICMP)";
            case 2 -> " (IGMP)";
            case 50 -> " (ESP)";
            case 58 -> " (ICMPv6)";
            case 89 -> " (OSPF)";
            case 132 -> " (SCTP)";
            default -> "";
        };
        return "IP protocol " + protocol + name;
    }
}
