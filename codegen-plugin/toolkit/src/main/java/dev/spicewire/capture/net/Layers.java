// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

/** Steps from any header inwards, through tags, labels and tunnels, to the innermost IP payload. */
final class Layers {

    private static final int ETHERNET_HEADER = 14;
    private static final int LARGEST_LENGTH = 1500;
    private static final int SNAP_HEADER = 8;
    private static final int TAG = 4;
    private static final int PPPOE_HEADER = 6;

    /** More than any network nests, and few enough for the stack. */
    private static final int MOST_LAYERS = 64;

    private final Fragments fragments = new Fragments();
    private final Ipv4 ipv4 = new Ipv4(fragments);
    private final Ipv6 ipv6 = new Ipv6(fragments);
    private final IpTunnels tunnels = new IpTunnels(this);
    private final Mpls mpls = new Mpls(this);
    private int cut;
    private int depth;

    /** Starts with another packet, of which the capture has cut off so many bytes, and its time, if that is known. */
    void packet(int cutBytes, OptionalLong time) {
        fragments.at(time);
        cut = cutBytes;
        depth = 0;
    }

    long unfinishedFragments() {
        return fragments.unfinishedFragments();
    }

    /** Addresses, then the type of the payload, or with 802.3 its length in front of a SNAP header (RFC 1042). */
    IpPayload ethernet(ByteBuffer frame) throws NoSegment {
        Headers.require(frame, ETHERNET_HEADER, "Ethernet");
        return etherType(Headers.u16(frame, 12), Headers.behind(frame, ETHERNET_HEADER, "Ethernet"));
    }

    /** VLAN tags (802.1Q, 802.1ad and the older 0x9100) of 4 bytes each can stand between the type and the packet. */
    IpPayload etherType(int type, ByteBuffer payload) throws NoSegment {
        deeper();
        return switch (type) {
            case 0x0800, 0x86dd -> ip(payload);
            case 0x8100, 0x88a8, 0x9100 -> tagged(payload);
            case 0x8847, 0x8848 -> mpls.innermost(payload);
            case 0x8864 -> ppp(Headers.behind(payload, PPPOE_HEADER, "PPPoE"));
            case 0x6558 -> ethernet(payload);
            default -> {
                if (type <= LARGEST_LENGTH) {
                    yield snap(payload);
                }
                throw new NoSegment(EtherTypes.describe(type));
            }
        };
    }

    /** A PPP packet: its protocol, in front of which the address and control bytes of HDLC may stand (RFC 1662). */
    IpPayload ppp(ByteBuffer packet) throws NoSegment {
        deeper();
        Headers.require(packet, 2, "PPP");
        if (Headers.u16(packet, 0) == 0xff03) {
            return ppp(Headers.behind(packet, 2, "PPP"));
        }
        boolean compressed = (packet.get(0) & 1) != 0;
        int protocol = compressed ? packet.get(0) & 0xff : Headers.u16(packet, 0);
        ByteBuffer payload = Headers.behind(packet, compressed ? 1 : 2, "PPP");
        return switch (protocol) {
            case 0x0021, 0x0057 -> ip(payload);
            case 0x0281, 0x0283 -> mpls.innermost(payload);
            default -> throw new NoSegment(String.format("PPP protocol 0x%04x", protocol));
        };
    }

    /** An IP packet of either version, and what is in it if it is a tunnel. */
    IpPayload ip(ByteBuffer packet) throws NoSegment {
        deeper();
        Headers.require(packet, 1, "IP");
        int version = packet.get(0) >> 4 & 0x0f;
        return tunnels.innermost(switch (version) {
            case 4 -> ipv4.read(packet, cut);
            case 6 -> ipv6.read(packet, cut);
            default -> throw new NoSegment("IP version " + version);
        });
    }

    /** Something stands inside what was read so far. */
    void deeper() throws NoSegment {
        depth++;
        if (depth > MOST_LAYERS) {
            throw new NoSegment("more than " + MOST_LAYERS + " packets inside each other");
        }
    }

    private IpPayload tagged(ByteBuffer payload) throws NoSegment {
        Headers.require(payload, TAG, "VLAN");
        return etherType(Headers.u16(payload, 2), Headers.behind(payload, TAG, "VLAN"));
    }

    private IpPayload snap(ByteBuffer payload) throws NoSegment {
        Headers.require(payload, SNAP_HEADER, "802.3");
        boolean snap = Headers.u16(payload, 0) == 0xaaaa && payload.get(2) == 0x03;
        if (!snap) {
            throw new NoSegment("802.3 without SNAP");
        }
        return etherType(Headers.u16(payload, 6), Headers.behind(payload, SNAP_HEADER, "SNAP"));
    }
}
