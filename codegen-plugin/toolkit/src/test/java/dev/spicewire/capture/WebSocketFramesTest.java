// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import static dev.spicewire.capture.tcp.Missing.CUT_OFF;
import static dev.spicewire.capture.tcp.Missing.ESTIMATED;
import static dev.spicewire.capture.tcp.Missing.NEVER_CAPTURED;
import static dev.spicewire.capture.testing.Bytes.concat;
import static dev.spicewire.capture.testing.Bytes.hex;
import static dev.spicewire.capture.testing.WebSocket.BINARY;
import static dev.spicewire.capture.testing.WebSocket.PING;
import static dev.spicewire.capture.testing.WebSocket.frame;
import static dev.spicewire.capture.testing.WebSocket.masked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.capture.testing.Bytes;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WebSocketFramesTest {

    private static final int FRAGMENT = 0x02;
    private static final int LAST_FRAGMENT = 0x80;

    private final List<String> heard = new ArrayList<>();
    private final Inside inside = new Inside();
    private final WebSocketFrames client = new WebSocketFrames(Direction.CLIENT, true, inside, inside);
    private final WebSocketFrames server = new WebSocketFrames(Direction.SERVER, true, inside, inside);

    @Nested
    class AHoleInsideAFrame {

        @Test
        void isOneOfTheStreamInside() {
            byte[] frame = frame(BINARY, hex("00010203040506070809"));
            packets(server, Arrays.copyOf(frame, 5));
            server.gap(Direction.SERVER, 4, NEVER_CAPTURED);
            packets(server, Arrays.copyOfRange(frame, 9, frame.length), frame(BINARY, hex("aa")));

            assertThat(heard).containsExactly("000102", "gap 4 NEVER_CAPTURED", "070809", "aa");
        }

        @Test
        void doesNotChangeHowTheKeyLiesOnWhatFollows() {
            byte[] frame = masked(BINARY, hex("00010203040506070809"));
            packets(client, Arrays.copyOf(frame, 9));
            client.gap(Direction.CLIENT, 2, CUT_OFF);
            packets(client, Arrays.copyOfRange(frame, 11, frame.length));

            assertThat(heard).containsExactly("000102", "gap 2 CUT_OFF", "0506070809");
        }

        @Test
        void thatIsOnlyEstimatedHidesWhereTheNextStarts() {
            packets(server, Arrays.copyOf(frame(BINARY, new byte[100]), 50));
            server.gap(Direction.SERVER, 52, ESTIMATED);
            packets(server, frame(BINARY, hex("01")), frame(BINARY, hex("02")), frame(BINARY, hex("03")));

            assertThat(heard).containsExactly("00".repeat(48), "gap 52 ESTIMATED", "01", "02", "03");
        }

        @Test
        void ofAPingIsNone() {
            packets(server, Arrays.copyOf(frame(PING, new byte[10]), 6));
            server.gap(Direction.SERVER, 6, NEVER_CAPTURED);
            packets(server, frame(BINARY, hex("01")));

            assertThat(heard).containsExactly("01");
        }
    }

    @Nested
    class AHoleBetweenFrames {

        @Test
        void endsWhereHeadersFit() {
            packets(server, frame(BINARY, hex("01")));
            server.gap(Direction.SERVER, 300, NEVER_CAPTURED);
            packets(server, hex("00 11 22 33"), frame(BINARY, hex("0202")), frame(PING, hex("99")),
                    frame(FRAGMENT, hex("03")), frame(LAST_FRAGMENT, hex("0404")));

            assertThat(heard).containsExactly("01", "gap 300 ESTIMATED", "gap 4 UNREADABLE", "server left out 4",
                    "0202", "03", "0404");
        }

        @Test
        void ofAClientEndsWhereFramesBringTheirKeys() {
            client.gap(Direction.CLIENT, 20, NEVER_CAPTURED);
            packets(client, masked(BINARY, hex("0101")), masked(BINARY, hex("0202")), masked(BINARY, hex("03")));

            assertThat(heard).containsExactly("gap 20 ESTIMATED", "0101", "0202", "03");
        }

        @Test
        void isNotEndedByFramesOfTheWrongSide() {
            client.gap(Direction.CLIENT, 20, NEVER_CAPTURED);
            packets(client, frame(BINARY, hex("0101")), frame(BINARY, hex("0202")), frame(BINARY, hex("03")));
            client.end();

            assertThat(heard).containsExactly("gap 20 ESTIMATED", "gap 11 UNREADABLE", "client left out 11");
        }

        @Test
        void isEndedByTheOnlyFrameThatFollowsIfItIsAPacket() {
            client.gap(Direction.CLIENT, 20, NEVER_CAPTURED);
            packets(client, masked(BINARY, hex("0101")));
            assertThat(heard).containsExactly("gap 20 ESTIMATED");

            client.end();
            assertThat(heard).containsExactly("gap 20 ESTIMATED", "0101");
        }

        @Test
        void asLongAsAHeaderLeavesAServersPayloadReadable() {
            server.gap(Direction.SERVER, 2, NEVER_CAPTURED);
            packets(server, hex("0102030405"), frame(BINARY, hex("0606")), frame(BINARY, hex("0707")),
                    frame(BINARY, hex("08")));

            assertThat(heard).containsExactly("gap 2 ESTIMATED", "0102030405", "0606", "0707", "08");
        }

        @Test
        void asLongAsALongerHeaderDoesNot() {
            server.gap(Direction.SERVER, 4, NEVER_CAPTURED);
            packets(server, hex("0102030405"), frame(BINARY, hex("0606")), frame(BINARY, hex("0707")),
                    frame(BINARY, hex("08")));

            assertThat(heard).startsWith("gap 4 ESTIMATED", "gap 5 UNREADABLE", "server left out 5", "0606");
        }

        @Test
        void mayHaveAnotherBehindIt() {
            server.gap(Direction.SERVER, 100, NEVER_CAPTURED);
            packets(server, hex("010203"));
            server.gap(Direction.SERVER, 50, NEVER_CAPTURED);
            packets(server, frame(BINARY, hex("0606")), frame(BINARY, hex("0707")), frame(BINARY, hex("08")));

            assertThat(heard).containsExactly("gap 100 ESTIMATED", "gap 50 ESTIMATED", "gap 3 UNREADABLE",
                    "server left out 3", "0606", "0707", "08");
        }
    }

    @Nested
    class AHoleInAHeader {

        @Test
        void thatHasOnlyTheKeyHidesOneFrame() {
            byte[] frame = masked(BINARY, hex("00010203040506070809"));
            packets(client, Arrays.copyOf(frame, 3));
            client.gap(Direction.CLIENT, 5, NEVER_CAPTURED);
            packets(client, Arrays.copyOfRange(frame, 8, frame.length), masked(BINARY, hex("aa")));

            assertThat(heard).containsExactly("client hidden 10", "gap 2 NEVER_CAPTURED", "gap 8 HIDDEN", "aa");
        }

        @Test
        void thatHasTheLengthHidesWhereTheNextStarts() {
            packets(server, hex("82"));
            server.gap(Direction.SERVER, 3, NEVER_CAPTURED);
            packets(server, hex("0102"), frame(BINARY, hex("0606")), frame(BINARY, hex("0707")),
                    frame(BINARY, hex("08")));

            assertThat(heard).containsExactly("gap 3 ESTIMATED", "gap 3 UNREADABLE", "server left out 3", "0606",
                    "0707", "08");
        }
    }

    @Nested
    class WhatLooksLikeFrames {

        @Test
        void inOneColourIsNone() {
            client.gap(Direction.CLIENT, 20, NEVER_CAPTURED);
            byte[] grey = new byte[10_000];
            Arrays.fill(grey, (byte) 0x82);
            packets(client, grey);
            client.end();

            assertThat(heard).containsExactly("gap 20 ESTIMATED", "gap 10000 UNREADABLE", "client left out 10000");
        }

        @Test
        void inPixelsOfOneColourIsNone() {
            server.gap(Direction.SERVER, 20, NEVER_CAPTURED);
            packets(server, hex("82061122".repeat(2500)));
            server.end();

            assertThat(heard).contains("server left out 10000");
        }

        @Test
        void inZerosIsNone() {
            server.gap(Direction.SERVER, 20, NEVER_CAPTURED);
            packets(server, new byte[10_000]);
            server.end();

            assertThat(heard).contains("server left out 10000");
        }

        @Test
        void longerThanAnyIsTold() {
            packets(server, frame(BINARY, hex("01")), hex("827f 8000000000000000"), frame(BINARY, hex("02")),
                    frame(BINARY, hex("03")), frame(BINARY, hex("04")));

            assertThat(heard).containsExactly("01", "server unreadable", "gap 10 UNREADABLE", "server left out 10",
                    "02", "03", "04");
        }

        @Test
        void ofAKindThatThereIsNotIsTold() {
            packets(server, hex("8301aa"), frame(BINARY, hex("01")), frame(BINARY, hex("02")),
                    frame(BINARY, hex("03")));

            assertThat(heard).containsExactly("server unreadable", "gap 3 UNREADABLE", "server left out 3", "01", "02",
                    "03");
        }

        @Test
        void compressedIsTold() {
            packets(server, hex("c201aa"));
            server.end();

            assertThat(heard).containsExactly("server unreadable", "gap 3 UNREADABLE", "server left out 3");
        }

        /** What was found by its looks is given up at the first header that does not fit. */
        @Test
        void butDoesNotGoOnIsSearchedAgain() {
            server.gap(Direction.SERVER, 300, NEVER_CAPTURED);
            packets(server, frame(BINARY, hex("0101")), frame(BINARY, hex("02")), frame(BINARY, hex("03")),
                    hex("ffffff"), frame(BINARY, hex("0404")), frame(BINARY, hex("05")), frame(BINARY, hex("06")));

            assertThat(heard).containsExactly("gap 300 ESTIMATED", "0101", "02", "03", "gap 3 UNREADABLE",
                    "server left out 3", "0404", "05", "06");
        }
    }

    @Test
    void moreThanIsKeptIsLeftOut() {
        server.gap(Direction.SERVER, 300, NEVER_CAPTURED);
        for (int i = 0; i < 1025; i++) {
            packets(server, new byte[1024]);
        }
        packets(server, frame(BINARY, hex("0101")), frame(BINARY, hex("02")), frame(BINARY, hex("03")));

        assertThat(heard).containsExactly("gap 300 ESTIMATED", "gap 1048576 UNREADABLE", "server left out 1048576",
                "gap 1024 UNREADABLE", "server left out 1024", "0101", "02", "03");
    }

    private static void packets(WebSocketFrames frames, byte[]... packets) {
        for (byte[] packet : packets) {
            frames.bytes(Direction.CLIENT, ByteBuffer.wrap(concat(packet)), 1);
        }
    }

    /** Writes down what comes out. */
    private final class Inside implements ConnectionHandler, WebSocketFrames.Faults {

        @Override
        public void bytes(Direction from, ByteBuffer bytes, long frame) {
            heard.add(HexFormat.of().formatHex(Bytes.of(bytes)));
        }

        @Override
        public void gap(Direction from, long length, Missing why) {
            heard.add("gap " + length + " " + why);
        }

        @Override
        public void end() {
            heard.add("end");
        }

        @Override
        public void unreadable(Direction from) {
            heard.add(from.word() + " unreadable");
        }

        @Override
        public void hidden(Direction from, long bytes) {
            heard.add(from.word() + " hidden " + bytes);
        }

        @Override
        public void leftOut(Direction from, long bytes) {
            heard.add(from.word() + " left out " + bytes);
        }
    }
}
