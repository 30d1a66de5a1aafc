// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.record;

import java.nio.ByteBuffer;

/** Makes packets of a TCP connection on the loopback interface. */
final class TcpPacket {

    /** The most bytes that a packet carries, so that it stays below the size that a window announces. */
    static final int MOST_BYTES = 60_000;
    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int PUSH = 0x08;
    static final int ACK = 0x10;

    private static final int IP_BYTES = 20;
    private static final int TCP_BYTES = 20;
    private static final int WORD = 0xffff;
    private static final int LOOPBACK = 0x7f00_0001;
    private static final int VERSION_AND_LENGTH = 0x45;
    private static final int DONT_FRAGMENT = 0x4000;
    private static final int TIME_TO_LIVE = 64;
    private static final int TCP = 6;
    private static final int TCP_CHECKSUM_AT = IP_BYTES + 16;
    private static final int IP_CHECKSUM_AT = 10;

    private TcpPacket() {
    }

    /** {@return a packet, from its IP header on} */
    static ByteBuffer of(int sourcePort, int targetPort, long sequence, long acknowledged, int flags,
            ByteBuffer payload) {
        int tcpBytes = TCP_BYTES + payload.remaining();
        ByteBuffer packet = ByteBuffer.allocate(IP_BYTES + tcpBytes);
        packet.put((byte) VERSION_AND_LENGTH).put((byte) 0).putShort((short) packet.capacity());
        packet.putShort((short) 0).putShort((short) DONT_FRAGMENT);
        packet.put((byte) TIME_TO_LIVE).put((byte) TCP).putShort((short) 0).putInt(LOOPBACK).putInt(LOOPBACK);
        packet.putShort((short) sourcePort).putShort((short) targetPort).putInt((int) sequence)
                .putInt((int) acknowledged);
        packet.put((byte) (TCP_BYTES << 2)).put((byte) flags).putShort((short) WORD).putShort((short) 0)
                .putShort((short) 0).put(payload.duplicate());
        packet.putShort(IP_CHECKSUM_AT, checksum(packet, 0, IP_BYTES, 0));
        // Both addresses, the protocol and the length count as well.
        long pseudo = 2L * (LOOPBACK >>> Short.SIZE) + 2L * (LOOPBACK & WORD) + TCP + tcpBytes;
        packet.putShort(TCP_CHECKSUM_AT, checksum(packet, IP_BYTES, packet.capacity(), pseudo));
        return packet.flip();
    }

    private static short checksum(ByteBuffer packet, int from, int to, long start) {
        long sum = start;
        for (int i = from; i + 1 < to; i += 2) {
            sum += packet.getShort(i) & WORD;
        }
        if ((to - from) % 2 != 0) {
            sum += (packet.get(to - 1) & 0xff) << Byte.SIZE;
        }
        while (sum > WORD) {
            sum = (sum & WORD) + (sum >>> Short.SIZE);
        }
        return (short) ~sum;
    }
}
