package dev.spicewire.capture.net;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The link layers that are understood: where in a packet its IP packet starts, if it holds one. */
enum LinkType {
    NULL(0) {
        @Override
        Optional<ByteBuffer> ip(ByteBuffer packet) {
            return loopback(packet);
        }
    },
    ETHERNET(1) {
        @Override
        Optional<ByteBuffer> ip(ByteBuffer packet) {
            return etherType(packet, 12, 14);
        }
    },
    RAW_BSD(12), RAW_OPENBSD(14), RAW(101),
    LOOP(108) {
        @Override
        Optional<ByteBuffer> ip(ByteBuffer packet) {
            return loopback(packet);
        }
    },
    LINUX_COOKED(113) {
        @Override
        Optional<ByteBuffer> ip(ByteBuffer packet) {
            return etherType(packet, 14, 16);
        }
    },
    IPV4(228), IPV6(229),
    LINUX_COOKED_V2(276) {
        @Override
        Optional<ByteBuffer> ip(ByteBuffer packet) {
            return etherType(packet, 0, 20);
        }
    };

    private static final int ETHERTYPE_IPV4 = 0x0800;
    private static final int ETHERTYPE_IPV6 = 0x86dd;
    private static final int ETHERTYPE_MPLS = 0x8847;
    private static final int ETHERTYPE_MPLS_UPSTREAM = 0x8848;
    private static final int MPLS_LABEL = 4;

    private static final List<LinkType> ALL = List.of(values());

    private final int number;

    LinkType(int number) {
        this.number = number;
    }

    /** {@return the link type with a number of the tcpdump registry, if it is understood} */
    static Optional<LinkType> of(int number) {
        for (LinkType type : ALL) {
            if (type.number == number) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** {@return the understood types for people} */
    static String supported() {
        StringBuilder text = new StringBuilder();
        for (LinkType type : ALL) {
            text.append(text.length() == 0 ? "" : ", ").append(type.number).append(' ')
                    .append(type.name().toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    /**
     * Finds the IP packet. Raw link types start with it.
     *
     * @param packet a captured packet
     * @return from the first byte of the IP header, or nothing if it holds another protocol or too little
     */
    Optional<ByteBuffer> ip(ByteBuffer packet) {
        return packet.hasRemaining() ? Optional.of(packet.slice()) : Optional.empty();
    }

    /** VLAN tags (802.1Q, 802.1ad and the older 0x9100) of 4 bytes each can stand between the type and the packet. */
    private static Optional<ByteBuffer> etherType(ByteBuffer packet, int typeAt, int payloadAt) {
        if (packet.remaining() < payloadAt) {
            return Optional.empty();
        }
        int type = packet.getShort(typeAt) & 0xffff;
        int at = payloadAt;
        while ((type == 0x8100 || type == 0x88a8 || type == 0x9100) && packet.remaining() >= at + 4) {
            type = packet.getShort(at + 2) & 0xffff;
            at += 4;
        }
        return switch (type) {
            case ETHERTYPE_IPV4, ETHERTYPE_IPV6 -> from(packet, at);
            case ETHERTYPE_MPLS, ETHERTYPE_MPLS_UPSTREAM -> labelled(packet, at);
            default -> Optional.empty();
        };
    }

    /**
     * MPLS labels of 4 bytes each, of which the last one has the lowest bit of its third byte set (RFC 3032). What they
     * carry says itself whether it is IP.
     */
    private static Optional<ByteBuffer> labelled(ByteBuffer packet, int labelsAt) {
        int at = labelsAt;
        while (packet.remaining() >= at + MPLS_LABEL && (packet.get(at + 2) & 1) == 0) {
            at += MPLS_LABEL;
        }
        return from(packet, at + MPLS_LABEL).filter(ip -> ip.get(0) >> 4 == 4 || ip.get(0) >> 4 == 6);
    }

    /**
     * Four bytes hold the address family, in the byte order of the machine that captured (NULL) or of the network
     * (LOOP). IPv4 is 2 everywhere, IPv6 is 10, 24, 28 or 30 depending on the system.
     */
    private static Optional<ByteBuffer> loopback(ByteBuffer packet) {
        if (packet.remaining() < 4) {
            return Optional.empty();
        }
        int family = packet.getInt(0);
        int small = (family & 0xffff) == 0 ? Integer.reverseBytes(family) : family;
        return switch (small) {
            case 2, 10, 24, 28, 30 -> from(packet, 4);
            default -> Optional.empty();
        };
    }

    private static Optional<ByteBuffer> from(ByteBuffer packet, int at) {
        return packet.remaining() > at ? Optional.of(packet.slice(at, packet.remaining() - at)) : Optional.empty();
    }
}
