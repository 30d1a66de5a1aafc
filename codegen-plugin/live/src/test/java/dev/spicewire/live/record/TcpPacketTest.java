// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TcpPacketTest {

    /** Worked out by hand; tshark 4.0 calls both checksums good. */
    @Test
    void aPacketHasBothHeadersAndTheirChecksums() {
        ByteBuffer packet = TcpPacket.of(0xc000, 5930, 1, 2, TcpPacket.PUSH | TcpPacket.ACK,
                ByteBuffer.wrap(new byte[] {0x61, 0x62, 0x63}));

        assertThat(HexFormat.of().formatHex(packet.array())).isEqualTo((
                "45 00 002b 0000 4000 40 06 3ccb 7f000001 7f000001"
                + "c000 172a 00000001 00000002 50 18 ffff 1637 0000 616263").replace(" ", ""));
    }
}
