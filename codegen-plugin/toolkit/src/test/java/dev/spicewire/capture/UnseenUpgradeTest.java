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
import static dev.spicewire.capture.testing.WebSocket.agreement;
import static dev.spicewire.capture.testing.WebSocket.frame;
import static dev.spicewire.capture.testing.WebSocket.masked;
import static dev.spicewire.capture.testing.WebSocket.request;
import static dev.spicewire.capture.testing.WebSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.decode.ProtocolShapes;
import dev.spicewire.capture.testing.Conversation;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("WebSockets that a capture does not have from their start, or not both sides of")
class UnseenUpgradeTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final MessageShapes SHAPES = new ProtocolShapes(SPICE, DynamicCodec.of(SPICE)::decodeInPlace);
    private static final String LINKED = "0 session 0 channel 1 MINI";

    @TempDir
    private Path directory;

    private final Conversation talk = new Conversation().between(40000, 5900);

    @Test
    void theAnswerAloneTellsOfTheRequest() throws IOException {
        linked(talk.opened().clientUncaptured(request().length).server(agreement())).server(ping(1)).closed();

        assertThat(events()).containsExactly("0 WebSocket: the client's request to upgrade is not in the capture; the "
                + "server's answer tells of it", LINKED, message("server", 1, 1, 202));
    }

    @Test
    void theClientsFramesTellOfTheAnswer() throws IOException {
        linked(talk.opened().client(request()).serverUncaptured(agreement().length)).server(ping(1)).closed();

        assertThat(events()).containsExactly("0 WebSocket: the server's answer to the upgrade is not in the capture; "
                + "the client's frames tell that it agreed", LINKED, message("server", 1, 1, 202));
    }

    @Test
    void aRequestWithoutFramesMayHaveBeenRefused() throws IOException {
        talk.opened().client(request()).serverUncaptured(agreement().length).server(text("<html>")).closed();

        assertThat(events()).startsWith(
                "0 skipped: gap: 56 bytes of the server's HTTP header are missing in the capture");
    }

    @Test
    void compressedFramesTellThatTheAnswerAgreedToCompress() throws IOException {
        talk.opened().client(text("GET / HTTP/1.1\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n"))
                .serverUncaptured(agreement().length).server(hex("c2021122"))
                .client(masked(0xc2, hex("1122"))).closed();

        assertThat(events()).startsWith(
                "0 skipped: WebSocket with permessage-deflate: compressed frames are not decoded");
    }

    @Test
    void framesTellOfBoth() throws IOException {
        linked(talk.opened().clientUncaptured(request().length).serverUncaptured(agreement().length))
                .server(ping(1)).closed();

        assertThat(events()).containsExactly("0 WebSocket: neither the request to upgrade nor its answer is in the "
                + "capture; the frames tell of it", LINKED, message("server", 1, 1, 202).replace("frame 9", "frame 8"));
    }

    /** The ports tell nothing, and the server is heard first. */
    @Test
    void masksTellWhoIsTheClient() throws IOException {
        ofMain(talk.between(5901, 5900))
                .client(masked(BINARY, pong(1))).client(masked(BINARY, pong(2))).client(masked(BINARY, pong(3)));

        assertThat(events()).startsWith("0 WebSocket: neither the request to upgrade nor its answer is in the "
                + "capture; the frames tell of it", "0 the capture starts in the middle of the connection; the channel "
                + "and mini headers are concluded from the messages", LINKED)
                .contains("0 client #0 3: 010000000200000000000000 frame 5 @0");
    }

    @Test
    void theServersSideAloneIsRead() throws IOException {
        ofMain(talk.accepted().server(agreement()).server(frame(BINARY, reply(0, ALL)))
                .server(frame(BINARY, ACCEPTED)));

        assertThat(events()).startsWith("0 WebSocket: the client's request to upgrade is not in the capture; the "
                + "server's answer tells of it", "0 the client's side is not in the capture; the channel and mini "
                + "headers are concluded from the messages", LINKED);
    }

    @Test
    void theClientsSideAloneIsRead() throws IOException {
        talk.client(request()).client(masked(BINARY, link(0, 1, ALL)))
                .client(masked(BINARY, concat(SELECT_SPICE, TICKET)))
                .client(masked(BINARY, pong(1))).client(masked(BINARY, pong(2))).client(masked(BINARY, pong(3)));

        assertThat(events()).startsWith("0 WebSocket: the server's answer to the upgrade is not in the capture; the "
                + "client's frames tell that it agreed", "0 the server's side is not in the capture; mini headers are "
                + "concluded from the messages", LINKED);
    }

    /** Nobody knows how many bytes of the link stage a lost frame had, so what follows is not taken for the verdict. */
    @Test
    void aLostFrameOfTheLinkStageMakesNoVerdictOfWhatFollows() throws IOException {
        talk.opened().client(request()).server(agreement()).client(masked(BINARY, link(0, 1, ALL)))
                .server(frame(BINARY, reply(0, ALL))).client(masked(BINARY, concat(SELECT_SPICE, TICKET)))
                .serverUncaptured(6).server(init()).server(ping(1)).server(ping(2)).server(ping(3)).closed();

        assertThat(events()).containsExactly(LINKED, "0 server @0 gap: 6 bytes of the link stage are missing in the "
                + "capture", "0 server @204 resumed: messages go on here, as their headers and bodies fit; 0 bytes in "
                + "front are left out", "0 server #0 103: " + "11111111".repeat(8) + " frame 9 @204",
                message("server", 0, 1, 242).replace("frame 9", "frame 10"),
                message("server", 0, 2, 260).replace("frame 9", "frame 11"),
                message("server", 0, 3, 278).replace("frame 9", "frame 12"));
    }

    private static Conversation linked(Conversation talk) {
        return talk.client(masked(BINARY, link(0, 1, ALL))).server(frame(BINARY, reply(0, ALL)))
                .client(masked(BINARY, concat(SELECT_SPICE, TICKET))).server(frame(BINARY, ACCEPTED));
    }

    /** No other channel has messages with these numbers. */
    private static Conversation ofMain(Conversation talk) {
        return talk.server(ping(1)).server(frame(BINARY, mini(114, new byte[16])))
                .server(frame(BINARY, mini(115, hex("0a000000")))).server(frame(BINARY, mini(114, new byte[16])));
    }

    private static byte[] init() {
        return frame(BINARY, mini(103, hex("11111111".repeat(8))));
    }

    private static byte[] ping(int id) {
        return frame(BINARY, mini(4, body(id)));
    }

    private static byte[] pong(int id) {
        return mini(3, body(id));
    }

    private static byte[] body(int id) {
        return hex("0" + id + "000000 0200000000000000");
    }

    private static String message(String from, int serial, int id, int offset) {
        return "0 " + from + " #" + serial + " 4: 0" + id + "0000000200000000000000 frame 9 @" + offset;
    }

    private List<String> events() throws IOException {
        return RecordedEvents.of(talk.in(directory), SHAPES);
    }
}
