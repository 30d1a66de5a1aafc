// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** Other link layers that the same IP packets could have been captured on. */
enum OtherLink {
    VLAN(1, "000000000000 000000000000 8100 002a 0800"),
    COOKED(113, "0000 0304 0006 0000000000000000 0800"),
    COOKED_V2(276, "0800 0000 00000001 0304 00 06 0000000000000000"),
    RAW(101, ""),
    IPV4(228, ""),
    BSD_NULL(0, "02000000"),
    OPENBSD_LOOP(108, "00000002"),
    IPV6_OVER_ETHERNET(1, "000000000000 000000000000 86dd") {
        @Override
        byte[] ip(byte... ipv4) {
            int header = (ipv4[0] & 0x0f) * 4;
            byte[] loopback = new byte[16];
            loopback[15] = 1;
            return ByteBuffer.allocate(40 + ipv4.length - header).putInt(0x60000000)
                    .putShort((short) (ipv4.length - header)).put(ipv4[9]).put((byte) 64).put(loopback).put(loopback)
                    .put(ipv4, header, ipv4.length - header).array();
        }
    };

    private static final int ETHERNET_HEADER = 14;

    private final int linkType;
    private final byte[] header;

    OtherLink(int linkType, String header) {
        this.linkType = linkType;
        this.header = HexFormat.of().parseHex(header.replace(" ", ""));
    }

    int linkType() {
        return linkType;
    }

    /** {@return the packet of an Ethernet frame, on this link layer} */
    byte[] packet(byte... ethernet) {
        byte[] ip = ip(Arrays.copyOfRange(ethernet, ETHERNET_HEADER, ethernet.length));
        byte[] packet = Arrays.copyOf(header, header.length + ip.length);
        System.arraycopy(ip, 0, packet, header.length, ip.length);
        return packet;
    }

    byte[] ip(byte... ipv4) {
        return ipv4;
    }
}
