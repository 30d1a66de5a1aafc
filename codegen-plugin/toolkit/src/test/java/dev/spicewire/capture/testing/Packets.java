// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.testing;

import static dev.spicewire.capture.testing.Bytes.concat;
import static dev.spicewire.capture.testing.Bytes.hex;

/** Packets of every layer, built from the inside out: {@code ethernet(ipv4(tcp(...)))}. */
public final class Packets {

    public static final int FIN = 1;
    public static final int SYN = 2;
    public static final int RST = 4;
    public static final int ACK = 16;

    private static final byte[] CLIENT_V4 = hex("0a000001");
    private static final byte[] SERVER_V4 = hex("0a000002");
    private static final byte[] CLIENT_V6 = hex("20010db8000000000000000000000001");
    private static final byte[] SERVER_V6 = hex("20010db8000000000000000000000002");

    private Packets() {
    }

    /** A TCP segment with four bytes of options. */
    public static byte[] tcp(int sourcePort, int destinationPort, long sequence, long acknowledged, int flags,
            byte... payload) {
        return new Bytes().u16(sourcePort).u16(destinationPort).u32(sequence).u32(acknowledged)
                .u8(6 << 4).u8(flags).u16(0xffff).u16(0).u16(0).bytes(hex("01010100")).bytes(payload).toArray();
    }

    /** An IPv4 packet without options, from 10.0.0.1 to 10.0.0.2. */
    public static byte[] ipv4(byte... payload) {
        return ipv4(new byte[0], 0, 0, payload);
    }

    /** An IPv4 packet from the server back to the client. */
    public static byte[] ipv4Back(byte... payload) {
        return ipv4(SERVER_V4, CLIENT_V4, new byte[0], 0, 0, payload);
    }

    /** An IPv4 packet from 10.0.0.1 to 10.0.0.2. */
    public static byte[] ipv4(byte[] options, int id, int flagsAndOffset, byte... payload) {
        return ipv4(CLIENT_V4, SERVER_V4, options, id, flagsAndOffset, payload);
    }

    private static byte[] ipv4(byte[] source, byte[] destination, byte[] options, int id, int flagsAndOffset,
            byte... payload) {
        int header = 20 + options.length;
        return new Bytes().u8(0x40 | header / 4).u8(0).u16(header + payload.length).u16(id).u16(flagsAndOffset)
                .u8(64).u8(6).u16(0).bytes(source).bytes(destination).bytes(options).bytes(payload).toArray();
    }

    /** An IPv6 packet from 2001:db8::1 to 2001:db8::2. */
    public static byte[] ipv6(int nextHeader, byte... payload) {
        return new Bytes().u32(0x60000000L).u16(payload.length).u8(nextHeader).u8(64)
                .bytes(CLIENT_V6).bytes(SERVER_V6).bytes(payload).toArray();
    }

    /** An Ethernet frame with an IPv4 packet. */
    public static byte[] ethernet(byte... ipv4) {
        return concat(hex("020000000002 020000000001 0800"), ipv4);
    }
}
