// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import static dev.spicewire.capture.testing.Bytes.concat;
import static dev.spicewire.capture.testing.Bytes.hex;
import static dev.spicewire.capture.testing.Spice.ACCEPTED;
import static dev.spicewire.capture.testing.Spice.ALL;
import static dev.spicewire.capture.testing.Spice.SELECT_SPICE;
import static dev.spicewire.capture.testing.Spice.TICKET;
import static dev.spicewire.capture.testing.Spice.link;
import static dev.spicewire.capture.testing.Spice.mini;
import static dev.spicewire.capture.testing.Spice.reply;
import static dev.spicewire.capture.testing.WebSocket.BINARY;
import static dev.spicewire.capture.testing.WebSocket.PING;
import static dev.spicewire.capture.testing.WebSocket.agreement;
import static dev.spicewire.capture.testing.WebSocket.frame;
import static dev.spicewire.capture.testing.WebSocket.masked;
import static dev.spicewire.capture.testing.WebSocket.request;
import static dev.spicewire.capture.testing.WebSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.testing.Conversation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpOpeningTest {

    @TempDir
    private Path directory;

    private final Conversation talk = new Conversation().between(40000, 5900).opened();

    @Nested
    class AWebSocket {

        @Test
        void carriesTheStreamsInItsDataFrames() throws IOException {
            talk.client(request()).server(agreement())
                    .client(masked(BINARY, link(0, 1, ALL))).server(frame(BINARY, reply(0, ALL)))
                    .client(masked(BINARY, SELECT_SPICE), masked(PING, hex("aa")), masked(BINARY, TICKET))
                    .server(frame(BINARY, ACCEPTED)).server(frame(BINARY, mini(102))).closed();

            assertThat(events()).containsExactly("0 session 0 channel 1 MINI", "0 server #1 102:  frame 10 @202");
        }

        @Test
        void mayCutThemAnywhere() throws IOException {
            byte[] reply = reply(0, ALL);
            talk.client(request()).server(agreement())
                    .client(masked(BINARY, link(0, 1, ALL)))
                    .server(frame(2, Arrays.copyOf(reply, 100)))
                    .server(frame(0x80, Arrays.copyOfRange(reply, 100, reply.length)))
                    .client(masked(BINARY, concat(SELECT_SPICE, TICKET)));
            for (byte each : frame(BINARY, concat(ACCEPTED, mini(102)))) {
                talk.server(each);
            }

            assertThat(events()).containsExactly("0 session 0 channel 1 MINI",
                    "0 server #1 102:  frame " + (9 + 2 + 10) + " @202");
        }

        @Test
        void thatCompressesIsRefusedWithAWord() throws IOException {
            talk.client(request())
                    .server(text("HTTP/1.1 101 Yes\r\nUpgrade: websocket\r\n"
                            + "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n")).closed();

            assertThat(events()).startsWith(
                    "0 skipped: WebSocket with permessage-deflate: compressed frames are not decoded");
        }
    }

    @Nested
    class AnUpgradeThatWantsAPassword {

        @Test
        void isTriedAgain() throws IOException {
            talk.client(request()).server(text("HTTP/1.1 401 Who\r\nContent-Length: 4\r\n\r\nwho?"))
                    .client(request()).server(agreement()).client(masked(BINARY, link(0, 1, ALL)))
                    .server(frame(BINARY, reply(0, ALL))).client(masked(BINARY, concat(SELECT_SPICE, TICKET)))
                    .server(frame(BINARY, concat(ACCEPTED, mini(102))));

            assertThat(events()).containsExactly("0 session 0 channel 1 MINI", "0 server #1 102:  frame 11 @202");
        }

        @Test
        void mayBeToldSoInChunks() throws IOException {
            talk.client(request()).server(text("HTTP/1.1 401 Who\r\nTransfer-Encoding: chunked\r\n\r\n"
                            + "4\r\nwho?\r\n0\r\n\r\n"))
                    .client(request()).server(agreement()).client(masked(BINARY, link(0, 1, ALL)))
                    .server(frame(BINARY, reply(0, ALL))).client(masked(BINARY, concat(SELECT_SPICE, TICKET)))
                    .server(frame(BINARY, concat(ACCEPTED, mini(102))));

            assertThat(events()).containsExactly("0 session 0 channel 1 MINI", "0 server #1 102:  frame 11 @202");
        }

        @Test
        void isSaidToBeRefusedWhereItIsNot() throws IOException {
            talk.client(request()).server(text("HTTP/1.1 401 Who\r\nContent-Length: 0\r\n\r\n")).closed();

            assertThat(events()).startsWith("0 skipped: WebSocket, refused with 401");
        }
    }

    @Nested
    class AProxy {

        @Test
        void letsThroughWhatFollows() throws IOException {
            linked(talk.client(text("CONNECT host:5900 HTTP/1.1\r\nHost: host\r\n\r\n"))
                    .server(text("HTTP/1.0 200 OK\r\n\r\n"))).server(mini(102));

            assertThat(events()).containsExactly("0 session 0 channel 1 MINI", "0 server #1 102:  frame 11 @202");
        }

        @Test
        void mayWantAPasswordFirst() throws IOException {
            linked(talk.client(text("CONNECT host:5900 HTTP/1.1\r\n\r\n"))
                    .server(text("HTTP/1.1 407 Who\r\nContent-Length: 4\r\n\r\nwho?"))
                    .client(text("CONNECT host:5900 HTTP/1.1\r\nProxy-Authorization: Basic eDp5\r\n\r\n"))
                    .server(text("HTTP/1.1 200 OK\r\n\r\n"))).server(mini(102));

            assertThat(events()).containsExactly("0 session 0 channel 1 MINI", "0 server #1 102:  frame 13 @202");
        }

        @Test
        void thatRefusesIsSaidSo() throws IOException {
            talk.client(text("CONNECT host:5900 HTTP/1.1\r\n\r\n")).server(text("HTTP/1.1 403 No\r\n\r\n")).closed();

            assertThat(events()).startsWith("0 skipped: HTTP CONNECT, refused with 403");
        }

        @Test
        void otherRequestsAreNotSpice() throws IOException {
            talk.client(text("GET / HTTP/1.1\r\n\r\n")).server(text("HTTP/1.1 200 OK\r\n\r\n<html>")).closed();

            assertThat(events()).startsWith("0 skipped: not SPICE");
        }
    }

    private static Conversation linked(Conversation talk) {
        return talk.client(link(0, 1, ALL)).server(reply(0, ALL)).client(SELECT_SPICE).client(TICKET).server(ACCEPTED);
    }

    private List<String> events() throws IOException {
        return RecordedEvents.of(talk.in(directory));
    }
}
