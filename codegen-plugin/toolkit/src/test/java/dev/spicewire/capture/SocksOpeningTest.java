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

@DisplayName("SPICE through a SOCKS proxy")
class SocksOpeningTest {

    /** Port 5900. */
    private static final byte[] PORT = hex("170c");
    private static final byte[] OPENED = hex("05 00 00 01 0a000001 1234");

    @TempDir
    private Path directory;

    private final Conversation talk = new Conversation().between(40000, 1080).opened();

    @Test
    void ofVersion4IsRead() throws IOException {
        talk.client(concat(hex("04 01"), PORT, hex("0a000002"), text("me\0"))).server(hex("00 5a 0000 00000000"));

        assertThat(linked()).containsExactly("0 SOCKS4: the client asked for 10.0.0.2:5900",
                "0 session 0 channel 1 MINI", "0 server #1 102:  frame 10 @202");
    }

    @Test
    void ofVersion4aNamesTheHost() throws IOException {
        talk.client(concat(hex("04 01"), PORT, hex("00000001"), text("me\0host.example\0")))
                .server(hex("00 5a 0000 00000000"));

        assertThat(linked()).startsWith("0 SOCKS4: the client asked for host.example:5900").hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"01 0a000002, 10.0.0.2:5900", "03 03 616263, abc:5900", "03 03 611b63, a?c:5900",
            "04 20010db8000000000000000000000001, [2001:db8::1]:5900"})
    void ofVersion5IsReadWithAnyAddress(String address, String shown) throws IOException {
        talk.client(hex("05 01 00")).server(hex("05 00")).client(concat(hex("05 01 00" + address), PORT))
                .server(OPENED);

        assertThat(linked()).containsExactly("0 SOCKS5: the client asked for " + shown,
                "0 session 0 channel 1 MINI", "0 server #1 102:  frame 12 @202");
    }

    @Test
    void mayWantAPasswordWhichIsNotShown() throws IOException {
        talk.client(hex("05 02 00 02")).server(hex("05 02")).client(concat(hex("01 02"), text("me"), hex("06"),
                        text("secret"))).server(hex("01 00"))
                .client(concat(hex("05 01 00 01 0a000002"), PORT)).server(OPENED);

        assertThat(linked()).hasSize(3).noneMatch(line -> line.contains("secret"));
    }

    @ParameterizedTest
    @CsvSource({"05 00, 05 05 00 01 00000000 0000, 'SOCKS5, refused with 5'",
            "05 ff, '', 'SOCKS5, refused: no method to authenticate that it takes'",
            "05 01, '', SOCKS5 with method 1 to authenticate", "05, '', SOCKS: the connection is not opened",
            "48545450, '', not SPICE"})
    void thatRefusesIsSaidSo(String method, String answer, String reason) throws IOException {
        talk.client(hex("05 01 00")).server(hex(method)).client(concat(hex("05 01 00 01 0a000002"), PORT))
                .server(hex(answer)).closed();

        assertThat(events()).startsWith("0 skipped: " + reason);
    }

    @Test
    void withAHoleSaysSo() throws IOException {
        talk.client(hex("05 01 00")).serverUncaptured(2).client(concat(hex("05 01 00 01 0a000002"), PORT))
                .server(OPENED).closed();

        assertThat(events()).startsWith(
                "0 skipped: SOCKS: a part of how the connection is opened is missing in the capture");
    }

    private List<String> linked() throws IOException {
        talk.client(link(0, 1, ALL)).server(reply(0, ALL)).client(SELECT_SPICE).client(TICKET)
                .server(concat(ACCEPTED, mini(102)));
        return events();
    }

    private List<String> events() throws IOException {
        return RecordedEvents.of(talk.in(directory));
    }
}
