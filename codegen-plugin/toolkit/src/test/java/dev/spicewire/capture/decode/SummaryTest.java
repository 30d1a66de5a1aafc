// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static dev.spicewire.capture.testing.Bytes.hex;
import static dev.spicewire.capture.testing.Spice.ACCEPTED;
import static dev.spicewire.capture.testing.Spice.ALL;
import static dev.spicewire.capture.testing.Spice.SELECT_SPICE;
import static dev.spicewire.capture.testing.Spice.TICKET;
import static dev.spicewire.capture.testing.Spice.link;
import static dev.spicewire.capture.testing.Spice.mini;
import static dev.spicewire.capture.testing.Spice.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.testing.Conversation;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final int DISPLAY = 2;
    private static final byte[] SET_ACK_OF_2 = mini(3, hex("01000000 02000000"));
    private static final byte[] ACK_SYNC = mini(1, hex("01000000"));
    private static final byte[] ACK = mini(2);
    private static final byte[] MARK = mini(102);
    private static final byte[] PING_7 = mini(4, hex("07000000 1122334455667788"));
    private static final byte[] PONG_7 = mini(3, hex("07000000 1122334455667788"));
    private static final byte[] PING_8 = mini(4, hex("08000000 1122334455667788"));
    private static final byte[] PONG_8 = mini(3, hex("08000000 1122334455667788"));

    @TempDir
    private Path directory;

    private final Conversation talk = new Conversation().between(40000, 5900).opened()
            .client(link(0, DISPLAY, ALL)).server(reply(0, ALL))
            .client(SELECT_SPICE).client(TICKET).server(ACCEPTED);

    @Test
    void ratesAreThoseOfTheConnectionsDuration() throws IOException {
        talk.server(MARK).later(2_000_000).server(MARK, MARK, SET_ACK_OF_2).later(500_000).closed();

        assertThat(channel()).startsWith(
                "conn 0 ended: display/0 of session 0, 2.500 s, closed by the client",
                "  server: 4 messages, 8 bytes, 1.6 messages/s, 3.2 bytes/s",
                "  client: 0 messages, 0 bytes, 0.0 messages/s, 0.0 bytes/s")
                .contains("  server  102  mark         3      0          0         1.2");
    }

    @Test
    void aRoundTripIsFromAPingToItsOwnPong() throws IOException {
        talk.server(PING_7).later(400).server(PING_8).later(600).client(PONG_8).later(1000).client(PONG_7).closed();

        assertThat(channel()).contains(
                "  ping: 2 of 2 answered, round trip 0.600 ms to 2.000 ms, on average 1.300 ms");
    }

    @Test
    void aPingWithoutPongHasNoRoundTrip() throws IOException {
        talk.server(PING_7).later(1000).client(PONG_8).server(PING_8).closed();

        assertThat(channel()).contains("  ping: 0 of 2 answered");
    }

    @Test
    void acksAreCountedAgainstTheWindow() throws IOException {
        talk.server(SET_ACK_OF_2).client(ACK_SYNC).server(MARK, MARK, MARK).client(ACK).server(MARK, MARK)
                .client(ACK).closed();

        assertThat(channel()).contains("  ack window: 2 messages, 2 acks, at most 3 messages not acknowledged");
    }

    @Test
    void aResetIsToldFromAClose() throws IOException {
        talk.server(MARK).resetByServer();

        assertThat(channel()).first().asString().endsWith(", reset by the server");
    }

    @Test
    void aConnectionCanOutliveItsCapture() throws IOException {
        talk.server(MARK);

        assertThat(channel()).first().asString().endsWith(", open at the end of the capture");
    }

    /** {@return what the summary has of the connection once it is over} */
    private List<String> channel() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        MessageFilter all = MessageFilter.of(PROTOCOL, Optional.empty(), Optional.empty());
        DecodeService.of(PROTOCOL).decode(talk.in(directory), all, DecodeFormat.SUMMARY, written, bytes -> { });
        return written.toString(StandardCharsets.UTF_8).lines()
                .dropWhile(line -> !line.startsWith("conn 0 ended")).toList();
    }
}
