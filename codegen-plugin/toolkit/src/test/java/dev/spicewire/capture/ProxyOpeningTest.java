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
import static dev.spicewire.capture.testing.WebSocket.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.testing.Conversation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SPICE behind a proxy that speaks the PROXY protocol")
class ProxyOpeningTest {

    private static final byte[] SIGNATURE = hex("0d0a0d0a000d0a515549540a");

    @TempDir
    private Path directory;

    private final Conversation talk = new Conversation().between(40000, 5900).opened();

    @ParameterizedTest
    @CsvSource({"TCP4 192.0.2.1 192.0.2.2 56324 443, 192.0.2.1:56324",
            "TCP6 2001:db8::1 2001:db8::2 56324 443, [2001:db8::1]:56324"})
    void aLineNamesTheClient(String line, String shown) throws IOException {
        talk.client(concat(text("PROXY " + line + "\r\n"), link(0, 1, ALL)));

        assertThat(linked()).containsExactly("0 PROXY protocol: the client is " + shown,
                "0 session 0 channel 1 MINI", "0 server #1 102:  frame 8 @202");
    }

    @Test
    void aLineMayNameNobody() throws IOException {
        talk.client(concat(text("PROXY UNKNOWN\r\n"), link(0, 1, ALL)));

        assertThat(linked()).startsWith("0 session 0 channel 1 MINI");
    }

    @ParameterizedTest
    @CsvSource({"21 11 000c c0000201 c0000202 dc04 01bb, 192.0.2.1:56324",
            "21 21 0024 20010db8000000000000000000000001 20010db8000000000000000000000002 dc04 01bb, "
                    + "[2001:db8::1]:56324"})
    void aBinaryHeaderNamesTheClient(String header, String shown) throws IOException {
        talk.client(concat(SIGNATURE, hex(header), link(0, 1, ALL)));

        assertThat(linked()).startsWith("0 PROXY protocol: the client is " + shown, "0 session 0 channel 1 MINI");
    }

    @Test
    void aBinaryHeaderMayNameNobody() throws IOException {
        talk.client(concat(SIGNATURE, hex("20 00 0003 aabbcc"), link(0, 1, ALL)));

        assertThat(linked()).startsWith("0 session 0 channel 1 MINI");
    }

    @Test
    void aLineThatDoesNotEndIsSaidSo() throws IOException {
        talk.client(text("PROXY " + "x".repeat(200))).closed();

        assertThat(events()).startsWith("0 skipped: PROXY protocol: its header is not all there");
    }

    private List<String> linked() throws IOException {
        talk.server(reply(0, ALL)).client(SELECT_SPICE).client(TICKET).server(concat(ACCEPTED, mini(102)));
        return events();
    }

    private List<String> events() throws IOException {
        return RecordedEvents.of(talk.in(directory));
    }
}
