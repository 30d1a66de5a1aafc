// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import static dev.spicewire.capture.testing.Bytes.concat;
import static dev.spicewire.capture.testing.Bytes.hex;
import static dev.spicewire.capture.testing.Packets.ACK;
import static dev.spicewire.capture.testing.Packets.ethernet;
import static dev.spicewire.capture.testing.Packets.ipv4;
import static dev.spicewire.capture.testing.Packets.ipv6;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.file.Packet;
import dev.spicewire.capture.testing.Packets;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers by hand from the RFCs that {@link Layers} and {@link IpTunnels} name. */
class TunnelsTest {

    private static final int ETHERNET = 1;
    private static final int RAW = 101;
    private static final int UDP = 17;
    private static final int GRE = 47;
    private static final String MACS = "020000000002 020000000001 ";
    private static final byte[] SEGMENT = Packets.tcp(40000, 5900, 1, 7, ACK, hex("aabbcc"));

    private final TcpDecoder decoder = new TcpDecoder();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PPPoE,              1, 8864 1100 0001 0052 0021",
        "PPPoE compressed,   1, 8864 1100 0001 0051 21",
        "PPPoE in a VLAN,    1, 8100 0064 8864 1100 0001 0052 0021",
        "SNAP,               1, 004e aaaa03 000000 0800",
        "Ethernet over MPLS, 1, 8847 00064140 00000000 020000000004 020000000003 0800",
        "numbered,           1, 8847 00064140 00000102 020000000004 020000000003 0800",
        "no control word,    1, 8847 00064140 020000000004 020000000003 0800",
        "no word but zeros,  1, 8847 00064140 00005e000101 020000000003 0800",
        "other cards,        1, 8847 00064140 3c0000000004 020000000003 8100 0064 0800",
        "card in place of a channel, 1, 8847 00064140 1c0000000004 020000000003 0800",
        "labels in PPP,      1, 8864 1100 0001 0052 0281 00064140"})
    void linkLayersAreSteppedThrough(String name, int linkType, String header) {
        assertThat(port(linkType, concat(hex(MACS + header), ipv4(SEGMENT)))).as(name).isEqualTo(5900);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PPP,      9,  0021",
        "PPP,      50, ff03 0021"})
    void pppIsALinkLayer(String name, int linkType, String header) {
        assertThat(port(linkType, concat(hex(header), ipv4(SEGMENT)))).as(name).isEqualTo(5900);
    }

    @ParameterizedTest(name = "{1} of protocol {0}")
    @CsvSource({
        "47, 0000 0800",
        "47, 2000 0800 00000007",
        "47, b000 0800 00000000 00000007 00000001",
        "47, 3081 880b 00220001 00000001 00000002 0021",
        "47, 0000 8847 00064140",
        "51, 0404 0000 00000001 00000001 000000000000000000000000",
        "17, 1234 12b6 0000 0000 0c000001 00002a00",
        "17, 1234 12b6 0000 0000 0c000003 00002a00 020000000004 020000000003 0800",
        "17, 1234 12b5 0000 0000 08000000 00002a00 020000000004 020000000003 0800",
        "17, 1234 2118 0000 0000 08000000 00002a00 020000000004 020000000003 0800",
        "17, 1234 17c1 0000 0000 0000 0800 00002a00",
        "17, 1234 17c1 0000 0000 0200 6558 00002a00 0000000000000000 020000000004 020000000003 0800"})
    void tunnelsAreSteppedThrough(int protocol, String header) {
        byte[] inner = concat(hex(header), ipv4(SEGMENT));

        assertThat(port(RAW, ipv6(protocol, inner))).isEqualTo(5900);
        assertThat(port(ETHERNET, ethernet(outer(protocol, inner)))).isEqualTo(5900);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ethertype 0x0806 (ARP),             1,   0806 0001",
        "ethertype 0x88cc (LLDP),            1,   88cc 0001",
        "ethertype 0x1234,                   1,   8100 0064 1234",
        "802.3 without SNAP,                 1,   0026 424203 0000000000",
        "PPP protocol 0xc021,                1,   8864 1100 0001 0052 c021 00",
        "cut within the MPLS header,         1,   8847 000641",
        "ethertype 0x0806 (ARP),             1,   8847 00064140 ffffffffffff 020000000003 0806",
        "MPLS associated channel,            1,   8847 00064140 10000021 4500",
        "cut within the Ethernet header,     1,   8847 00064140 ac1000000000",
        "IP version 5,                       1,   0800 50"})
    void whatIsNoIpIsNamed(String reason, int linkType, String header) {
        assertThat(read(linkType, hex(MACS + header))).isEqualTo(new LeftOut(reason));
    }

    @Test
    void whatIsNoTcpIsNamed() {
        assertThat(read(RAW, ipv6(58, hex("8000")))).isEqualTo(new LeftOut("IP protocol 58 (ICMPv6)"));
        assertThat(read(RAW, ipv6(UDP, hex("1234 0035 0000 0000")))).isEqualTo(new LeftOut("IP protocol 17 (UDP)"));
        assertThat(read(RAW, ipv6(GRE, hex("0000")))).isEqualTo(new LeftOut("cut within the GRE header"));
        assertThat(read(0, hex("07000000 45"))).isEqualTo(new LeftOut("loopback of address family 7"));
        assertThat(read(RAW, Arrays.copyOf(ipv4(SEGMENT), 39))).isEqualTo(new LeftOut("cut within the TCP header"));
        assertThat(read(127, hex("00"))).isEqualTo(new UnknownLink(127));
        assertThat(read(Packet.UNDESCRIBED_INTERFACE, ethernet(ipv4(SEGMENT))))
                .isEqualTo(new LeftOut("interface that the capture does not describe"));
    }

    @Test
    void whatWasCutOffIsMissingBehindThePayload() {
        byte[] packet = ipv4(SEGMENT);

        TcpSegment segment = (TcpSegment) read(RAW, Arrays.copyOf(packet, packet.length - 2));
        assertThat(segment.payload().remaining()).isEqualTo(1);
        assertThat(segment.missing()).isEqualTo(2);
        assertThat(segment.length()).isEqualTo(3);
    }

    @Test
    void fragmentsWhoseOthersNeverComeAreCounted() {
        assertThat(read(RAW, ipv4(new byte[0], 7, 0x2000, Arrays.copyOf(SEGMENT, 8)))).isEqualTo(Fragment.WAITS);
        assertThat(read(RAW, ipv4(new byte[0], 8, 0x2000, Arrays.copyOf(SEGMENT, 8)))).isEqualTo(Fragment.WAITS);
        assertThat(decoder.unfinishedFragments()).isEqualTo(2);

        byte[] rest = Arrays.copyOfRange(SEGMENT, 8, SEGMENT.length);
        assertThat(read(RAW, ipv4(new byte[0], 7, 1, rest))).isInstanceOf(TcpSegment.class);
        assertThat(decoder.unfinishedFragments()).isEqualTo(1);
    }

    @Test
    void aFragmentThatComesTwiceIsNoneOfAnIncompletePacket() {
        byte[] first = ipv4(new byte[0], 7, 0x2000, Arrays.copyOf(SEGMENT, 8));
        byte[] rest = ipv4(new byte[0], 7, 1, Arrays.copyOfRange(SEGMENT, 8, SEGMENT.length));

        read(RAW, first);
        assertThat(read(RAW, first)).isEqualTo(Fragment.WAITS);
        assertThat(decoder.unfinishedFragments()).isEqualTo(1);
        assertThat(read(RAW, rest)).isInstanceOf(TcpSegment.class);
        assertThat(read(RAW, rest)).isEqualTo(Fragment.WAITS);
        assertThat(decoder.unfinishedFragments()).isZero();
    }

    @Test
    void aNumberThatIsUsedAgainIsThatOfAnotherPacket() {
        byte[] other = Packets.tcp(40000, 5901, 9, 7, ACK, hex("aabbcc"));
        read(RAW, ipv4(new byte[0], 7, 0x2000, Arrays.copyOf(SEGMENT, 8)));
        read(RAW, ipv4(new byte[0], 7, 1, Arrays.copyOfRange(SEGMENT, 8, SEGMENT.length)));

        assertThat(read(RAW, ipv4(new byte[0], 7, 0x2000, Arrays.copyOf(other, 8)))).isEqualTo(Fragment.WAITS);
        assertThat(decoder.unfinishedFragments()).isEqualTo(1);
        assertThat(port(RAW, ipv4(new byte[0], 7, 1, Arrays.copyOfRange(other, 8, other.length)))).isEqualTo(5901);
    }

    @Test
    void aFragmentThatComesAMinuteLaterIsOfAnotherPacket() {
        OptionalLong early = OptionalLong.of(5_000_000_000L);
        OptionalLong late = OptionalLong.of(65_000_000_000L);
        byte[] rest = Arrays.copyOfRange(SEGMENT, 8, SEGMENT.length);

        read(early, ipv4(new byte[0], 7, 0x2000, Arrays.copyOf(SEGMENT, 8)));
        assertThat(read(late, ipv4(new byte[0], 7, 1, rest))).isEqualTo(Fragment.WAITS);
        assertThat(decoder.unfinishedFragments()).isEqualTo(2);
        assertThat(read(late, ipv4(new byte[0], 7, 0x2000, Arrays.copyOf(SEGMENT, 8)))).isInstanceOf(TcpSegment.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0064 8100, 8100", "ff03, 8864 1100 0001 0052 ff03", "00000100 00000000 020000000004 020000000003 8847,"
            + "8847"})
    void packetsInsideEachOtherWithoutEndAreLeftOut(String layer, String first) {
        byte[] packet = hex(MACS + first + layer.repeat(16_000 / layer.length()));

        assertThat(read(ETHERNET, packet)).isEqualTo(new LeftOut("more than 64 packets inside each other"));
    }

    private static byte[] outer(int protocol, byte... payload) {
        byte[] packet = ipv4(payload);
        packet[9] = (byte) protocol;
        return packet;
    }

    private int port(int linkType, byte... packet) {
        return ((TcpSegment) read(linkType, packet)).destination().port();
    }

    private PacketContent read(OptionalLong time, byte... packet) {
        return decoder.read(new Packet(1, RAW, ByteBuffer.wrap(packet), packet.length), time);
    }

    private PacketContent read(int linkType, byte... packet) {
        return decoder.read(new Packet(1, linkType, ByteBuffer.wrap(packet), packet.length));
    }
}
