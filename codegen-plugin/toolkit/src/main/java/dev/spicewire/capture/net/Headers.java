// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;

/** What stands behind a header, which must be there whole. */
final class Headers {

    private Headers() {
    }

    /**
     * Steps over a header.
     *
     * @param packet from the header's first byte
     * @param length bytes of the header
     * @param name   of the header, for the reason
     * @return what follows, from position 0
     * @throws NoSegment if the packet ends inside the header
     */
    static ByteBuffer behind(ByteBuffer packet, int length, String name) throws NoSegment {
        require(packet, length, name);
        return packet.slice(length, packet.limit() - length);
    }

    /** Checks that a header is there. */
    static void require(ByteBuffer packet, int length, String name) throws NoSegment {
        if (packet.limit() < length) {
            throw NoSegment.within(name);
        }
    }

    /** {@return two bytes, big endian and unsigned} */
    static int u16(ByteBuffer packet, int at) {
        return packet.getShort(at) & 0xffff;
    }
}
