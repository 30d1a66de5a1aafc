// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import static dev.spicewire.capture.testing.Bytes.concat;
import static dev.spicewire.capture.testing.Bytes.hex;
import static dev.spicewire.capture.testing.Spice.ACCEPTED;
import static dev.spicewire.capture.testing.Spice.ALL;
import static dev.spicewire.capture.testing.Spice.SELECT_SPICE;
import static dev.spicewire.capture.testing.Spice.TICKET;
import static dev.spicewire.capture.testing.Spice.full;
import static dev.spicewire.capture.testing.Spice.link;
import static dev.spicewire.capture.testing.Spice.mini;
import static dev.spicewire.capture.testing.Spice.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.capture.file.CaptureFormatException;
import dev.spicewire.capture.testing.Conversation;
import dev.spicewire.capture.testing.Pcap;
import dev.spicewire.runtime.link.Capabilities;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureDecoderTest {

    /** Offsets of the first data headers behind a link stage with one word of capabilities on either side. */
    private static final int CLIENT_DATA = 16 + 18 + 4 + 4 + 128;
    private static final int SERVER_DATA = 16 + 178 + 4 + 4;

    private static final Capabilities AUTH_SELECTION = Capabilities.of(0);

    @TempDir
    private Path directory;

    @Nested
    class TheLinkStage {

        @ParameterizedTest(name = "client {0}, server {1}: auth selection {2}, {3} headers")
        @CsvSource({"0 1 3, 0 1 3, true,  MINI", "0 1 3, 0 1, true,  FULL", "1 3, 0 1 3, false, MINI",
                "0 1, 3, false, FULL", "0, 0, true, FULL"})
        void bothEndsNeedACapabilityForItToHold(String client, String server, boolean selection, String headers)
                throws IOException {
            boolean mini = headers.equals("MINI");
            Conversation talk = new Conversation().between(40000, 7777).opened()
                    .client(link(0, 2, caps(client))).server(reply(0, caps(server)));
            if (selection) {
                talk.client(SELECT_SPICE);
            }
            talk.client(TICKET).server(ACCEPTED)
                    .client(mini ? mini(101, hex("aa")) : full(1, 101, 0, hex("aa")));

            assertThat(events(talk)).containsExactly("0 session 0 channel 2 " + headers,
                    "0 client #1 101: aa frame " + (selection ? 9 : 8) + " @" + (CLIENT_DATA - (selection ? 0 : 4)));
        }

        @Test
        void itsPiecesCanComeInAnySegments() throws IOException {
            Conversation talk = new Conversation().between(40000, 5900).opened();
            for (byte each : link(0, 1, ALL)) {
                talk.client(each);
            }
            for (byte each : reply(0, ALL)) {
                talk.server(each);
            }
            for (byte each : concat(SELECT_SPICE, TICKET, mini(3, hex("aabb")))) {
                talk.client(each);
            }
            for (byte each : concat(ACCEPTED, mini(4, hex("ccdd")))) {
                talk.server(each);
            }

            int clientBytes = CLIENT_DATA + 8;
            int replyBytes = SERVER_DATA - 4;
            assertThat(events(talk)).containsExactly("0 session 0 channel 1 MINI",
                    "0 client #1 3: aabb frame " + (3 + clientBytes + replyBytes) + " @" + CLIENT_DATA,
                    "0 server #1 4: ccdd frame " + (3 + clientBytes + replyBytes + 12) + " @" + SERVER_DATA);
        }

        @Test
        void messagesInFrontOfTheOtherSidesReplyWaitForIt() throws IOException {
            assertThat(events(new Conversation().between(40000, 5900).opened()
                    .client(concat(link(0, 1, ALL), SELECT_SPICE, TICKET, mini(3))).server(reply(0, ALL))))
                    .containsExactly("0 session 0 channel 1 MINI", "0 client #1 3:  frame 4 @" + CLIENT_DATA);
        }

        @Test
        void saslIsSkipped() throws IOException {
            assertThat(events(new Conversation().between(40000, 5900).opened()
                    .client(link(0, 1, ALL)).server(reply(0, Capabilities.of(0, 2))).client(hex("02000000"))
                    .server(hex("0a000000"))))
                    .containsExactly("0 session 0 channel 1 FULL", "0 skipped: SASL, no mechanism chosen");
        }

        @Test
        void refusalsAreSaidInTheServersWords() throws IOException {
            assertThat(events(new Conversation().between(40000, 5900).opened()
                    .client(link(0, 1, ALL)).server(reply(5, ALL)).closed()))
                    .containsExactly("0 skipped: the server refused the link: NEED_SECURED (5)");
            assertThat(events(new Conversation().between(40000, 5900).opened()
                    .client(link(0, 1, AUTH_SELECTION)).server(reply(0, ALL)).client(SELECT_SPICE).client(TICKET)
                    .server(hex("07000000")).closed()))
                    .containsExactly("0 session 0 channel 1 FULL",
                            "0 skipped: the server refused the authentication: PERMISSION_DENIED (7)");
        }

        @Test
        void aMalformedOneIsSkippedWithThePlace() throws IOException {
            byte[] link = link(0, 1, ALL);
            link[16 + 6] = 9;

            assertThat(events(new Conversation().between(40000, 5900).opened().client(link)))
                    .containsExactly("0 skipped: the link stage is malformed: "
                            + "link_mess.num_common_caps at byte 6: is 9, at most 1 words fit");
        }

        @Test
        void anotherVersionIsSkipped() throws IOException {
            byte[] link = link(0, 1, ALL);
            link[4] = 1;

            assertThat(events(new Conversation().between(40000, 5900).opened().client(link)))
                    .containsExactly("0 skipped: SPICE version 1.2, only version 2 is decoded");
        }

        @Test
        void oneThatIsNotCompleteIsSaidSo() throws IOException {
            assertThat(events(new Conversation().between(40000, 5900).opened().client(link(0, 1, ALL)).closed()))
                    .containsExactly("0 skipped: the link stage is not complete (client sent 38 bytes, server 0)");
        }
    }

    @Nested
    class OtherConnections {

        @Test
        void tlsIsSkipped() throws IOException {
            assertThat(events(new Conversation().between(40000, 5901).opened()
                    .client(hex("160301 00c8 01")).server(hex("160303 007a 02")).closed()))
                    .containsExactly("0 skipped: TLS, no keys", "no SPICE found: 7 packets, 1 TCP connections");
        }

        @Test
        void otherProtocolsAreSkipped() throws IOException {
            assertThat(events(new Conversation().between(40000, 80).opened()
                    .client(hex("47")).client(hex("4554202f")).closed()))
                    .containsExactly("0 skipped: not SPICE", "no SPICE found: 7 packets, 1 TCP connections");
            assertThat(events(new Conversation().between(40000, 80).opened().client(hex("47")).closed()))
                    .containsExactly("0 skipped: not SPICE", "no SPICE found: 6 packets, 1 TCP connections");
            assertThat(events(new Conversation().between(40000, 80).opened().closed()))
                    .containsExactly("0 skipped: no data", "no SPICE found: 5 packets, 1 TCP connections");
        }

        @Test
        void aCaptureThatStartsInTheMiddleIsSaidSo() throws IOException {
            assertThat(events(new Conversation().between(40000, 5900)
                    .server(mini(4, hex("00000000"))).client(mini(3, hex("00000000"))).closed()))
                    .containsExactly("0 skipped: the capture starts in the middle of the connection; 10 bytes of the "
                            + "client and 10 of the server are left out",
                            "no SPICE found: 4 packets, 1 TCP connections");
        }

        @Test
        void aCaptureThatStartsAtTheLinkStageIsDecoded() throws IOException {
            assertThat(events(linked(new Conversation().between(40000, 5900), 0, 1).server(mini(102))))
                    .containsExactly("0 session 0 channel 1 MINI", "0 server #1 102:  frame 6 @" + SERVER_DATA);
        }
    }

    @Nested
    class Sessions {

        private static final int MAIN_INIT = 103;

        @Test
        void channelsBelongToTheMainChannelWhoseSessionIdTheyName() throws IOException {
            Conversation talk = new Conversation();
            linked(talk.between(40000, 5900).opened(), 0, 1).server(mini(MAIN_INIT, hex("11111111")));
            linked(talk.between(40001, 5900).opened(), 0, 1).server(mini(MAIN_INIT, hex("22222222")));
            linked(talk.between(40002, 5900).opened(), 0x22222222, 2);
            linked(talk.between(40003, 5900).opened(), 0x11111111, 2);
            linked(talk.between(40004, 5900).opened(), 0x33333333, 2);
            linked(talk.between(40005, 5900).opened(), 0x33333333, 3);

            assertThat(events(talk)).filteredOn(line -> line.contains("session")).containsExactly(
                    "0 session 0 channel 1 MINI", "1 session 1 channel 1 MINI", "2 session 1 channel 2 MINI",
                    "3 session 0 channel 2 MINI", "4 session 2 channel 2 MINI", "5 session 2 channel 3 MINI");
        }
    }

    @Nested
    class SubMessages {

        /** A list of one sub-message, 101 with body aa, behind a byte of the carrier's own. */
        private static final String BODY = "ff" + "0100" + "07000000" + "6500" + "01000000" + "aa";

        @Test
        void comeBeforeTheirCarrier() throws IOException {
            assertThat(serverSends(full(7, 304, 1, hex(BODY)))).containsExactly(
                    "0 server #7 101: aa frame 9 @" + (SERVER_DATA + 18 + 7),
                    "0 server #7 304: " + BODY + " frame 9 @" + SERVER_DATA);
        }

        @Test
        void comeInPlaceOfAList() throws IOException {
            assertThat(serverSends(full(7, 8, 0, hex("0100" + "06000000" + "6500" + "01000000" + "aa"))))
                    .containsExactly("0 server #7 101: aa frame 9 @" + (SERVER_DATA + 18 + 6));
        }

        @Test
        void thatLeaveTheirCarrierAreLeftOutAndTheStreamGoesOn() throws IOException {
            assertThat(serverSends(concat(full(7, 304, 9, hex("aa")), full(8, 102, 0)))).containsExactly(
                    "0 server @" + SERVER_DATA + " sub-messages left out: sub_list at byte 1: starts at byte 9 of a "
                            + "body of 1 bytes, its count needs 2",
                    "0 server #7 304: aa frame 9 @" + SERVER_DATA,
                    "0 server #8 102:  frame 9 @" + (SERVER_DATA + 19));
        }

        private List<String> serverSends(byte... messages) throws IOException {
            List<String> events = events(new Conversation().between(40000, 5900).opened()
                    .client(link(0, 2, AUTH_SELECTION)).server(reply(0, AUTH_SELECTION))
                    .client(SELECT_SPICE).client(TICKET).server(ACCEPTED).server(messages));
            return events.subList(1, events.size());
        }
    }

    @Nested
    class WhatIsMissing {

        private final Conversation talk = linked(new Conversation().between(40000, 5900).opened(), 0, 1);

        @Test
        void aGapInsideABodyCostsThatMessage() throws IOException {
            assertThat(messagesAndNotices(talk.server(hex("6700 0a000000 aa")).serverUncaptured(5)
                    .server(concat(hex("bbbbbbbb"), mini(102))).closed())).containsExactly(
                    "0 server @" + (SERVER_DATA + 7)
                            + " gap: 5 bytes are missing in the capture; the message that they belong to is lost",
                    "0 server #2 102:  frame 10 @" + (SERVER_DATA + 16));
        }

        @Test
        void behindAGapOverAHeaderOneMessageIsTooFewToBeFound() throws IOException {
            assertThat(messagesAndNotices(talk.server(mini(102)).serverUncaptured(7).server(mini(102))
                    .client(mini(3)).closed())).containsExactly(
                    "0 server #1 102:  frame 9 @" + SERVER_DATA,
                    "0 client #1 3:  frame 11 @" + CLIENT_DATA,
                    "0 server @" + (SERVER_DATA + 6)
                            + " gap: 7 bytes are missing in the capture; the next message is searched for",
                    "0 server @" + (SERVER_DATA + 13)
                            + " 6 bytes left out: it is not known where messages start in them");
        }

        @Test
        void aGapInTheLinkStageSkipsTheConnection() throws IOException {
            assertThat(events(new Conversation().between(40000, 5900).opened().client(link(0, 1, ALL))
                    .serverUncaptured(100).server(reply(0, ALL)))).containsExactly(
                    "0 skipped: gap: 100 bytes of the server's link stage are missing in the capture, "
                            + "and no messages tell what it said");
        }

        @Test
        void aStreamThatEndsInsideAMessageIsSaidSo() throws IOException {
            assertThat(messagesAndNotices(talk.server(hex("6700 0a000000 aa")).client(hex("03")).closed()))
                    .containsExactly(
                            "0 server @" + SERVER_DATA
                                    + " truncated: the stream ends 7 bytes into a message, 9 more are needed",
                            "0 client @" + CLIENT_DATA
                                    + " truncated: the stream ends 1 bytes into a message, 5 more are needed");
        }

        @Test
        void aMessageThatIsTooLargeToKeepIsSkipped() throws IOException {
            assertThat(messagesAndNotices(talk.server(hex("6700 01000010 aa")).closed())).startsWith(
                    "0 server @" + SERVER_DATA
                            + " message 103 claims a body of 268435457 bytes, up to 268435456 are decoded");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 16, 17, 60})
        void aTruncatedFileGivesWhatIsComplete(int cut) {
            byte[] file = talk.server(mini(102)).server(mini(103)).toArray();
            int lastPacket = file.length - 16 - (14 + 20 + 24 + 6);
            RecordedEvents events = new RecordedEvents();

            assertThatExceptionOfType(CaptureFormatException.class)
                    .isThrownBy(() -> CaptureDecoder.decode(
                            Pcap.file(directory, Arrays.copyOf(file, file.length - cut)), events))
                    .matches(e -> e.offset() == lastPacket)
                    .withMessageContaining("truncated");
            assertThat(events.lines()).containsExactly("0 session 0 channel 1 MINI",
                    "0 server #1 102:  frame 9 @" + SERVER_DATA);
        }

        private List<String> messagesAndNotices(Conversation conversation) throws IOException {
            List<String> events = events(conversation);
            return events.subList(1, events.size());
        }
    }

    @Nested
    class WholePackets {

        @Test
        void ofAnUnknownLinkTypeAreCounted() throws IOException {
            assertThat(RecordedEvents.of(new Pcap(127).packet(hex("00")).packet(hex("00")).in(directory)))
                    .satisfiesExactly(
                            left -> assertThat(left).startsWith("2 packets of link type 127 left out; supported are 0"),
                            none -> assertThat(none).isEqualTo("no SPICE found: 2 packets, 0 TCP connections"));
        }

        @Test
        void thatAreNotThereAreMissed() throws IOException {
            assertThat(RecordedEvents.of(new Pcap(1).in(directory)))
                    .containsExactly("no SPICE found: the capture has no packets");
        }

        @Test
        void thatWereCutAreCounted() throws IOException {
            assertThat(RecordedEvents.of(new Pcap(1).packet(1500, hex("00")).packet(hex("00")).in(directory)))
                    .containsExactly(
                            "1 packets were captured only in part; capture again with a larger snap length",
                            "2 packets left out: cut within the Ethernet header",
                            "no SPICE found: 2 packets, 0 TCP connections");
        }
    }

    private static Conversation linked(Conversation talk, long connectionId, int channelType) {
        return talk.client(link(connectionId, channelType, ALL)).server(reply(0, ALL))
                .client(SELECT_SPICE).client(TICKET).server(ACCEPTED);
    }

    private static Capabilities caps(String numbers) {
        return Capabilities.of(Arrays.stream(numbers.split(" ")).mapToInt(Integer::parseInt).toArray());
    }

    private List<String> events(Conversation talk) throws IOException {
        return RecordedEvents.of(talk.in(directory));
    }
}
