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
import dev.spicewire.capture.testing.Bytes;
import dev.spicewire.capture.testing.Packets;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TcpDecoderTest {

    private static final int ETHERNET = 1;
    private static final int RAW = 101;
    private static final int TCP = 6;
    private static final byte[] SEGMENT = Packets.tcp(40000, 5900, 0xfffffff0L, 7, ACK, hex("aabbcc"));
    private static final String V4 = "10.0.0.1:40000 -> 10.0.0.2:5900 seq 4294967280 ack 7: aabbcc";
    private static final String V6 =
            "[2001:db8::1]:40000 -> [2001:db8::2]:5900 seq 4294967280 ack 7: aabbcc";

    private final TcpDecoder decoder = new TcpDecoder();

    @Nested
    class LinkLayers {

        @ParameterizedTest(name = "link type {0}, header {1}")
        @CsvSource({
            "1,   020000000002 020000000001 0800",
            "1,   020000000002 020000000001 8100 0064 0800",
            "1,   020000000002 020000000001 88a8 0064 8100 0065 0800",
            "1,   020000000002 020000000001 9100 0064 0800",
            "1,   020000000002 020000000001 8847 00064140",
            "1,   020000000002 020000000001 8848 00064040 00065140",
            "1,   020000000002 020000000001 8100 0064 8847 00064140",
            "113, 0000 0001 0006 0200000000010000 0800",
            "113, 0000 0001 0006 0200000000010000 8100 0064 0800",
            "276, 0800 0000 00000001 0001 00 06 0200000000010000",
            "0,   02000000",
            "0,   00000002",
            "108, 00000002",
            "101, ''", "12, ''", "14, ''", "228, ''"})
        void ipv4IsFoundBehindIt(int linkType, String header) {
            assertThat(read(linkType, concat(hex(header), ipv4(SEGMENT)))).contains(V4);
        }

        @ParameterizedTest(name = "link type {0}, header {1}")
        @CsvSource({
            "1,   020000000002 020000000001 86dd",
            "113, 0000 0001 0006 0200000000010000 86dd",
            "276, 86dd 0000 00000001 0001 00 06 0200000000010000",
            "0,   0a000000", "0, 1e000000", "0, 0000001c", "108, 00000018",
            "101, ''", "229, ''"})
        void ipv6IsFoundBehindIt(int linkType, String header) {
            assertThat(read(linkType, concat(hex(header), ipv6(TCP, SEGMENT)))).contains(V6);
        }

        @Test
        void ipPacketsCanCarryIpPackets() {
            byte[] v4 = ipv4(SEGMENT);
            byte[] v6 = ipv6(TCP, SEGMENT);

            assertThat(read(RAW, ipv6(4, v4))).contains(V4);
            assertThat(read(RAW, ipv6(41, v6))).contains(V6);
            assertThat(read(RAW, ipv6(41, ipv6(4, v4)))).contains(V4);
            assertThat(read(RAW, ipv6(4))).isEmpty();
            assertThat(read(RAW, ipv6(4, hex("45")))).isEmpty();
        }

        @ParameterizedTest(name = "link type {0}, packet {1}")
        @CsvSource({
            "1,   020000000002 020000000001 0806 0001",
            "1,   020000000002 020000000001 08",
            "1,   020000000002 020000000001 8100 0064",
            "1,   020000000002 020000000001 0800",
            "1,   020000000002 020000000001 8847 00064040",
            "1,   020000000002 020000000001 8847 00064140 00",
            "113, 0000 0001 0006 0200000000010000",
            "276, 0800 0000 00000001",
            "0,   07000000 45", "108, 0000",
            "101, ''", "101, 50"})
        void aPacketWithoutIpHoldsNoSegment(int linkType, String packet) {
            assertThat(read(linkType, hex(packet))).isEmpty();
        }

        @Test
        void unknownLinkTypesAreKnownToBeUnknown() {
            assertThat(TcpDecoder.supportedLinkTypes()).contains("1 ethernet");
            assertThat(TcpDecoder.supportedLinkTypes()).doesNotContain("127");
            assertThat(TcpDecoder.supportedLinkTypes()).startsWith("0 null, 1 ethernet, 9 ppp, 12 raw_bsd");
        }
    }

    @Nested
    class InternetProtocol4 {

        @Test
        void optionsAreSteppedOver() {
            assertThat(read(RAW, ipv4(hex("01010101 01010101"), 0, 0, SEGMENT))).contains(V4);
        }

        @Test
        void paddingOfTheLinkLayerIsNotPayload() {
            assertThat(read(ETHERNET, concat(ethernet(ipv4(SEGMENT)), hex("0000000000")))).contains(V4);
        }

        @Test
        void aTotalLengthOfZeroMeansAllBytes() {
            byte[] offloaded = ipv4(SEGMENT);
            offloaded[2] = 0;
            offloaded[3] = 0;

            assertThat(read(RAW, offloaded)).contains(V4);
        }

        @Test
        void otherProtocolsHoldNoSegment() {
            byte[] udp = ipv4(SEGMENT);
            udp[9] = 17;

            assertThat(read(RAW, udp)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 19, 20, 39, 43})
        void aPacketCutWithinItsHeadersHoldsNoSegment(int length) {
            assertThat(read(RAW, Arrays.copyOf(ipv4(SEGMENT), length))).isEmpty();
        }

        @Test
        void aPacketCutBehindItsHeadersKeepsWhatIsThere() {
            assertThat(read(RAW, Arrays.copyOf(ipv4(SEGMENT), 45))).contains(V4.replace("aabbcc", "aa"));
        }

        @Test
        void fragmentsAreJoinedInAnyOrder() {
            byte[] first = ipv4(new byte[0], 9, 0x2000, Arrays.copyOf(SEGMENT, 16));
            byte[] last = ipv4(new byte[0], 9, 2, Arrays.copyOfRange(SEGMENT, 16, SEGMENT.length));
            byte[] otherPacket = ipv4(new byte[0], 10, 2, Arrays.copyOfRange(SEGMENT, 16, SEGMENT.length));

            assertThat(read(RAW, otherPacket)).isEmpty();
            assertThat(read(RAW, last)).isEmpty();
            assertThat(read(RAW, first)).contains(V4);
        }

        @Test
        void ofOverlappingFragmentsTheFirstBytesWin() {
            byte[] tail = Arrays.copyOfRange(SEGMENT, 16, SEGMENT.length);
            byte[] otherTail = tail.clone();
            otherTail[otherTail.length - 1] = 0x11;

            assertThat(read(RAW, ipv4(new byte[0], 9, 2, tail))).isEmpty();
            assertThat(read(RAW, ipv4(new byte[0], 9, 2, otherTail))).isEmpty();
            assertThat(read(RAW, ipv4(new byte[0], 9, 0x2000, Arrays.copyOf(SEGMENT, 24)))).contains(V4);
        }

        @Test
        void fragmentsOfTooLargeAPacketAreLeftOut() {
            assertThat(read(RAW, ipv4(new byte[0], 9, 0x1fff, SEGMENT))).isEmpty();
            assertThat(read(RAW, ipv4(new byte[0], 9, 0x2000, SEGMENT))).isEmpty();
        }
    }

    @Nested
    class InternetProtocol6 {

        @Test
        void extensionHeadersAreSteppedOver() {
            byte[] hopByHop = hex("3c 00 000000000000");
            byte[] destinationOptions = hex("2b 01 000000000000 0000000000000000");
            byte[] routing = hex("33 00 000000000000");
            byte[] authentication = hex("06 01 0000 00000000 00000000");

            assertThat(read(RAW, ipv6(0, concat(hopByHop, destinationOptions, routing, authentication, SEGMENT))))
                    .contains(V6);
        }

        @Test
        void fragmentsAreJoined() {
            byte[] first = ipv6(44, concat(hex("06 00 0001 00000009"), Arrays.copyOf(SEGMENT, 16)));
            byte[] last = ipv6(44,
                    concat(hex("06 00 0010 00000009"), Arrays.copyOfRange(SEGMENT, 16, SEGMENT.length)));

            assertThat(read(RAW, first)).isEmpty();
            assertThat(read(RAW, last)).contains(V6);
        }

        @Test
        void anOnlyFragmentIsWhole() {
            assertThat(read(RAW, ipv6(44, concat(hex("06 00 0000 00000009"), SEGMENT)))).contains(V6);
        }

        @ParameterizedTest
        @ValueSource(strings = {"06", "06 ff 0000 00000000"})
        void anExtensionHeaderThatLeavesThePacketHoldsNoSegment(String extension) {
            assertThat(read(RAW, ipv6(0, hex(extension)))).isEmpty();
        }
    }

    @Test
    void aTcpHeaderThatLeavesThePacketHoldsNoSegment() {
        byte[] tooLong = SEGMENT.clone();
        tooLong[12] = (byte) 0xf0;
        byte[] tooShort = SEGMENT.clone();
        tooShort[12] = 0x40;

        assertThat(read(RAW, ipv4(tooLong))).isEmpty();
        assertThat(read(RAW, ipv4(tooShort))).isEmpty();
    }

    private Optional<String> read(int linkType, byte... packet) {
        return decoder.segment(new Packet(1, linkType, ByteBuffer.wrap(packet), packet.length))
                .map(segment -> segment.source() + " -> " + segment.destination() + " seq " + segment.sequence()
                        + " ack " + segment.acknowledged() + ": "
                        + HexFormat.of().formatHex(Bytes.of(segment.payload())));
    }
}
