// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.net.Endpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TcpPacketTest {

    private static final int WORD = 0xffff;

    /** Worked out by hand; tshark 4.0 calls both checksums good. */
    @Test
    void aPacketHasBothHeadersAndTheirChecksums() throws UnknownHostException {
        ByteBuffer packet = TcpPacket.of(end("127.0.0.1", 0xc000), end("127.0.0.1", 5930), 1, 2,
                TcpPacket.PUSH | TcpPacket.ACK, ByteBuffer.wrap(new byte[] {0x61, 0x62, 0x63}));

        assertThat(HexFormat.of().formatHex(packet.array())).isEqualTo((
                "45 00 002b 0000 4000 40 06 3ccb 7f000001 7f000001"
                + "c000 172a 00000001 00000002 50 18 ffff 1637 0000 616263").replace(" ", ""));
    }

    /** RFC 8200: 40 bytes of header without a checksum of its own, the next one is TCP, at most 64 hops. */
    @Test
    void version6HasLongerAddresses() throws UnknownHostException {
        ByteBuffer packet = TcpPacket.of(end("2001:db8::1", 0xc000), end("2001:db8::2", 5900), 1, 2, TcpPacket.ACK,
                ByteBuffer.allocate(0));

        assertThat(HexFormat.of().formatHex(packet.array())).startsWith((
                "60000000 0014 06 40 20010db8000000000000000000000001 20010db8000000000000000000000002"
                + "c000 170c 00000001 00000002 50 10 ffff").replace(" ", ""));
    }

    /** RFC 1071: who adds up all words, the checksum among them, comes to all ones. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 59_999, 60_000})
    void receiversFindTheChecksumsRight(int bytes) throws UnknownHostException {
        byte[] payload = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            payload[i] = (byte) (i * 37 + 5);
        }
        for (String address : new String[] {"192.0.2.200", "2001:db8:ffff:ffff::fe"}) {
            ByteBuffer packet = TcpPacket.of(end(address, 65_535), end(address, 5900), 0xffff_fff0L, 0x8000_0000L,
                    TcpPacket.PUSH | TcpPacket.ACK, ByteBuffer.wrap(payload));
            int header = address.contains(":") ? 40 : 20;
            int addresses = address.contains(":") ? 32 : 8;

            if (header == 20) {
                assertThat(sum(packet.slice(0, header))).isEqualTo(WORD);
            }
            ByteBuffer covered = ByteBuffer.allocate(addresses + 4 + packet.limit() - header)
                    .put(packet.slice(header - addresses, addresses)).putShort((short) 6)
                    .putShort((short) (packet.limit() - header)).put(packet.slice(header, packet.limit() - header));
            assertThat(sum(covered.flip())).as(address).isEqualTo(WORD);
        }
    }

    private static long sum(ByteBuffer bytes) {
        long sum = 0;
        while (bytes.remaining() > 1) {
            sum += bytes.getShort() & WORD;
        }
        sum += bytes.hasRemaining() ? (bytes.get() & 0xff) << 8 : 0;
        return (sum & WORD) + (sum >> 16) > WORD ? ((sum & WORD) + (sum >> 16) & WORD) + 1
                : (sum & WORD) + (sum >> 16);
    }

    private static Endpoint end(String address, int port) throws UnknownHostException {
        return new Endpoint(ByteBuffer.wrap(InetAddress.getByName(address).getAddress()), port);
    }
}
