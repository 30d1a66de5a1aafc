// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes a pcapng file of IP packets on one Ethernet, with times in nanoseconds. Each block goes out as a whole, so
 * that a file is a capture at any time, whenever its process may end.
 */
public final class PcapngWriter {

    private static final int SECTION = 0x0a0d_0d0a;
    private static final int INTERFACE = 1;
    private static final int PACKET = 6;
    private static final int BYTE_ORDER = 0x1a2b_3c4d;
    private static final int ETHERNET = 1;
    private static final int RESOLUTION_OPTION = 9;
    private static final byte NANOSECONDS = 9;
    /** Type and two times the length. */
    private static final int FRAME_BYTES = 12;
    private static final int PACKET_HEAD_BYTES = 20;
    private static final int ETHERNET_BYTES = 14;
    /** Locally administered, since no hardware has sent the packets. */
    private static final long RECEIVER = 0x0200_0000_0001L;
    private static final long SENDER = 0x0200_0000_0002L;
    private static final short IPV4 = 0x0800;
    private static final short IPV6 = (short) 0x86dd;

    private final OutputStream out;

    /**
     * Writes nothing yet.
     *
     * @param out where to
     */
    public PcapngWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes what stands in front of all packets.
     *
     * @throws IOException if it can't be written
     */
    public void begin() throws IOException {
        // Version 1.0, a section of unknown length.
        write(SECTION, buffer(16).putInt(BYTE_ORDER).putShort((short) 1).putShort((short) 0).putLong(-1).flip());
        write(INTERFACE, buffer(20).putShort((short) ETHERNET).putShort((short) 0).putInt(0)
                .putShort((short) RESOLUTION_OPTION).putShort((short) 1).put(NANOSECONDS).put(new byte[3])
                .putInt(0).flip());
    }

    /**
     * Writes a packet.
     *
     * @param nanoseconds when it is to be captured, since 1970
     * @param packet      its bytes from the IP header on
     * @throws IOException if it can't be written
     */
    public void packet(long nanoseconds, ByteBuffer packet) throws IOException {
        int size = ETHERNET_BYTES + packet.remaining();
        ByteBuffer block = buffer(PACKET_HEAD_BYTES + size).putInt(0).putInt((int) (nanoseconds >>> Integer.SIZE))
                .putInt((int) nanoseconds).putInt(size).putInt(size);
        boolean version4 = packet.get(packet.position()) >>> 4 == 4;
        block.order(ByteOrder.BIG_ENDIAN).putShort((short) (RECEIVER >>> Integer.SIZE)).putInt((int) RECEIVER)
                .putShort((short) (SENDER >>> Integer.SIZE)).putInt((int) SENDER).putShort(version4 ? IPV4 : IPV6)
                .put(packet.duplicate());
        write(PACKET, block.flip());
    }

    private void write(int type, ByteBuffer body) throws IOException {
        int padding = -body.remaining() & 3;
        int size = FRAME_BYTES + body.remaining() + padding;
        ByteBuffer block = buffer(size).putInt(type).putInt(size).put(body);
        block.position(block.position() + padding);
        block.putInt(size);
        out.write(block.array());
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
