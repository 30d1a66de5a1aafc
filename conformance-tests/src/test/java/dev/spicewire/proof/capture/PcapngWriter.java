// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Puts packets into a pcapng file, section by section. */
final class PcapngWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private ByteOrder order = ByteOrder.BIG_ENDIAN;

    void section(ByteOrder newOrder) {
        order = newOrder;
        block(0x0a0d0d0a, body(16).putInt(0x1a2b3c4d).putShort((short) 1).putShort((short) 0).putLong(-1));
    }

    void description(int linkType) {
        block(1, body(8).putShort((short) linkType).putShort((short) 0).putInt(0));
    }

    void packet(int interfaceId, byte... packet) {
        int padded = (packet.length + 3) / 4 * 4;
        block(6, body(20 + padded).putInt(interfaceId).putLong(0).putInt(packet.length).putInt(packet.length)
                .put(packet));
    }

    byte[] toArray() {
        return out.toByteArray();
    }

    private ByteBuffer body(int length) {
        return ByteBuffer.allocate(length).order(order);
    }

    private void block(int type, ByteBuffer body) {
        int length = 12 + body.capacity();
        out.writeBytes(body(8).putInt(type).putInt(length).array());
        out.writeBytes(body.array());
        out.writeBytes(body(4).putInt(length).array());
    }
}
