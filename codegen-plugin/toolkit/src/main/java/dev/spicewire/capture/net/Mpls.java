// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;

/** What stands behind MPLS labels: IP, or the frames of a pseudowire, with or without a control word (RFC 4448). */
final class Mpls {

    private static final int LABEL = 4;
    private static final int CONTROL_WORD = 4;
    private static final int ETHERNET_HEADER = 14;
    private static final int ASSOCIATED_CHANNEL = 1;

    private final Layers layers;

    Mpls(Layers layers) {
        this.layers = layers;
    }

    /**
     * Steps over labels of 4 bytes each, of which the last one has the lowest bit of its third byte set (RFC 3032).
     * Nothing in them says what they carry, only the first four bits of that: a version of IP, or else Ethernet.
     */
    IpPayload innermost(ByteBuffer packet) throws NoSegment {
        ByteBuffer at = packet;
        boolean last = false;
        while (!last) {
            Headers.require(at, LABEL, "MPLS");
            last = (at.get(2) & 1) != 0;
            at = Headers.behind(at, LABEL, "MPLS");
        }
        Headers.require(at, CONTROL_WORD, "IP");
        int start = at.get(0) >> 4 & 0x0f;
        return switch (start) {
            case 4, 6 -> layers.ip(at);
            case 0 -> hasControlWord(at) ? layers.ethernet(Headers.behind(at, CONTROL_WORD, "MPLS"))
                    : layers.ethernet(at);
            default -> {
                if (start == ASSOCIATED_CHANNEL && !isFrame(at, 0)) {
                    throw new NoSegment("MPLS associated channel");
                }
                yield layers.ethernet(at);
            }
        };
    }

    /** Behind its first four bits a control word is 0 up to its number; addresses of cards may start with 0, too. */
    private static boolean hasControlWord(ByteBuffer payload) {
        return Headers.u16(payload, 0) == 0 && isFrame(payload, CONTROL_WORD) || !isFrame(payload, 0);
    }

    /** {@return whether an Ethernet frame starts there: its type is one that is known} */
    private static boolean isFrame(ByteBuffer payload, int at) {
        return payload.limit() >= at + ETHERNET_HEADER
                && EtherTypes.isKnown(Headers.u16(payload, at + ETHERNET_HEADER - 2));
    }
}
