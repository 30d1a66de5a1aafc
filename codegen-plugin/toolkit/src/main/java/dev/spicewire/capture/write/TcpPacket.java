// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.write;

import dev.spicewire.capture.net.Endpoint;
import java.nio.ByteBuffer;

/** Makes packets of a TCP connection over IP of version 4 or 6, with their checksums. */
final class TcpPacket {

    /** The most bytes that a packet carries, so that it stays below the size that a window announces. */
    static final int MOST_BYTES = 60_000;
    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int PUSH = 0x08;
    static final int ACK = 0x10;

    private static final int IPV4_BYTES = 20;
    private static final int IPV6_BYTES = 40;
    private static final int TCP_BYTES = 20;
    private static final int WORD = 0xffff;
    private static final int VERSION_4_AND_LENGTH = 0x45;
    private static final int VERSION_6 = 0x6000_0000;
    private static final int DONT_FRAGMENT = 0x4000;
    private static final int TIME_TO_LIVE = 64;
    private static final int TCP = 6;
    private static final int TCP_CHECKSUM_AT = 16;
    private static final int IP_CHECKSUM_AT = 10;

    private TcpPacket() {
    }

    /** {@return a packet, from its IP header on; both ends have addresses of one kind} */
    static ByteBuffer of(Endpoint source, Endpoint target, long sequence, long acknowledged, int flags,
            ByteBuffer payload) {
        int tcpBytes = TCP_BYTES + payload.remaining();
        ByteBuffer packet = source.address().remaining() == Integer.BYTES
                ? version4(source, target, tcpBytes) : version6(source, target, tcpBytes);
        int tcp = packet.position();
        packet.putShort((short) source.port()).putShort((short) target.port()).putInt((int) sequence)
                .putInt((int) acknowledged);
        packet.put((byte) (TCP_BYTES << 2)).put((byte) flags).putShort((short) WORD).putShort((short) 0)
                .putShort((short) 0).put(payload.duplicate());
        // Both addresses, the protocol and the length count as well.
        long pseudo = sum(source.address()) + sum(target.address()) + TCP + tcpBytes;
        packet.putShort(tcp + TCP_CHECKSUM_AT, checksum(sum(packet.slice(tcp, tcpBytes)) + pseudo));
        return packet.flip();
    }

    private static ByteBuffer version4(Endpoint source, Endpoint target, int tcpBytes) {
        ByteBuffer packet = ByteBuffer.allocate(IPV4_BYTES + tcpBytes);
        packet.put((byte) VERSION_4_AND_LENGTH).put((byte) 0).putShort((short) packet.capacity());
        packet.putShort((short) 0).putShort((short) DONT_FRAGMENT);
        packet.put((byte) TIME_TO_LIVE).put((byte) TCP).putShort((short) 0).put(source.address().duplicate())
                .put(target.address().duplicate());
        return packet.putShort(IP_CHECKSUM_AT, checksum(sum(packet.slice(0, IPV4_BYTES))));
    }

    private static ByteBuffer version6(Endpoint source, Endpoint target, int tcpBytes) {
        return ByteBuffer.allocate(IPV6_BYTES + tcpBytes).putInt(VERSION_6).putShort((short) tcpBytes)
                .put((byte) TCP).put((byte) TIME_TO_LIVE).put(source.address().duplicate())
                .put(target.address().duplicate());
    }

    private static long sum(ByteBuffer bytes) {
        long sum = 0;
        int at = bytes.position();
        for (; at + 1 < bytes.limit(); at += 2) {
            sum += bytes.getShort(at) & WORD;
        }
        return at < bytes.limit() ? sum + ((bytes.get(at) & 0xff) << Byte.SIZE) : sum;
    }

    private static short checksum(long sum) {
        long folded = sum;
        while (folded > WORD) {
            folded = (folded & WORD) + (folded >>> Short.SIZE);
        }
        return (short) ~folded;
    }
}
