// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The link layers that are understood: how a packet of each starts. */
enum LinkType {
    NULL(0) {
        @Override
        IpPayload open(ByteBuffer packet, Layers layers) throws NoSegment {
            return loopback(packet, layers);
        }
    },
    ETHERNET(1) {
        @Override
        IpPayload open(ByteBuffer packet, Layers layers) throws NoSegment {
            return layers.ethernet(packet);
        }
    },
    PPP(9) {
        @Override
        IpPayload open(ByteBuffer packet, Layers layers) throws NoSegment {
            return layers.ppp(packet);
        }
    },
    RAW_BSD(12), RAW_OPENBSD(14),
    PPP_HDLC(50) {
        @Override
        IpPayload open(ByteBuffer packet, Layers layers) throws NoSegment {
            return layers.ppp(packet);
        }
    },
    RAW(101),
    LOOP(108) {
        @Override
        IpPayload open(ByteBuffer packet, Layers layers) throws NoSegment {
            return loopback(packet, layers);
        }
    },
    LINUX_COOKED(113) {
        @Override
        IpPayload open(ByteBuffer packet, Layers layers) throws NoSegment {
            Headers.require(packet, 16, COOKED);
            return layers.etherType(Headers.u16(packet, 14), Headers.behind(packet, 16, COOKED));
        }
    },
    IPV4(228), IPV6(229),
    LINUX_COOKED_V2(276) {
        @Override
        IpPayload open(ByteBuffer packet, Layers layers) throws NoSegment {
            Headers.require(packet, 20, COOKED);
            return layers.etherType(Headers.u16(packet, 0), Headers.behind(packet, 20, COOKED));
        }
    };

    private static final String COOKED = "Linux cooked";
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
     * Finds the innermost IP payload. Raw link types start with an IP packet.
     *
     * @param packet a captured packet, from position 0
     * @param layers what may follow
     * @throws NoSegment if it leads to no TCP segment
     */
    IpPayload open(ByteBuffer packet, Layers layers) throws NoSegment {
        return layers.ip(packet);
    }

    /**
     * Four bytes hold the address family, in the byte order of the machine that captured (NULL) or of the network
     * (LOOP). IPv4 is 2 everywhere, IPv6 is 10, 24, 28 or 30 depending on the system.
     */
    private static IpPayload loopback(ByteBuffer packet, Layers layers) throws NoSegment {
        Headers.require(packet, 4, "loopback");
        int family = packet.getInt(0);
        int small = (family & 0xffff) == 0 ? Integer.reverseBytes(family) : family;
        return switch (small) {
            case 2, 10, 24, 28, 30 -> layers.ip(Headers.behind(packet, 4, "loopback"));
            default -> throw new NoSegment("loopback of address family " + Integer.toUnsignedString(small));
        };
    }
}
