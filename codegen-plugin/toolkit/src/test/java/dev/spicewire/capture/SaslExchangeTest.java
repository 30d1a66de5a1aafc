// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import static dev.spicewire.capture.testing.Bytes.concat;
import static dev.spicewire.capture.testing.Bytes.hex;
import static dev.spicewire.capture.testing.Spice.link;
import static dev.spicewire.capture.testing.Spice.mini;
import static dev.spicewire.capture.testing.Spice.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.testing.Conversation;
import dev.spicewire.runtime.link.Capabilities;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SaslExchangeTest {

    private static final Capabilities ALL = Capabilities.of(0, 1, 2, 3);
    private static final byte[] SELECT_SASL = {2, 0, 0, 0};
    private static final byte[] OK = new byte[4];

    @TempDir
    private Path directory;

    @Test
    void behindAnExchangeWithoutALayerMessagesFollow() throws IOException {
        Conversation talk = started("PLAIN").client(data("\0me\0secret\0")).server(answer("", 1)).server(OK, OK)
                .server(mini(102)).client(mini(1, hex("01000000")));

        assertThat(events(talk)).containsExactly("0 session 0 channel 1 MINI",
                "0 SASL PLAIN (offered: PLAIN, DIGEST-MD5): client 11, server 0 bytes; no security layer",
                "0 server #1 102:  frame 12 @233", "0 client #1 1: 01000000 frame 13 @66");
    }

    @Test
    void aRefusalIsNamedAndTellsNoSecret() throws IOException {
        assertThat(events(started("PLAIN").client(data("\0me\0secret\0")).closed())).containsExactly(
                "0 session 0 channel 1 MINI", "0 skipped: SASL PLAIN, refused");
        assertThat(events(started("PLAIN").client(data("\0me\0secret\0")).server(answer("", 1))
                .server(hex("07000000")).closed())).containsExactly("0 session 0 channel 1 MINI",
                        "0 skipped: SASL PLAIN, refused: PERMISSION_DENIED (7)");
    }

    @Test
    void aLayerThatEncryptsIsNamed() throws IOException {
        Conversation talk = started("DIGEST-MD5").client(data("")).server(answer("qop=\"auth,auth-conf\"", 0))
                .client(data("user=\"me\",qop=auth-conf,cipher=rc4")).server(answer("rspauth=1", 1))
                .server(OK, hex("00000014")).server(new byte[20]).closed();

        assertThat(events(talk)).containsExactly("0 session 0 channel 1 MINI", "0 skipped: SASL DIGEST-MD5 with a "
                + "security layer, auth-conf: messages are encrypted");
    }

    @Test
    void aLayerThatOnlyProtectsIsRead() throws IOException {
        byte[] trailer = new byte[16];
        Conversation talk = started("DIGEST-MD5").client(data("")).server(answer("qop=\"auth,auth-int\"", 0))
                .client(data("user=\"me\",qop=auth-int")).server(answer("rspauth=1", 1))
                .server(OK, hex("00000014"), OK, trailer)
                .server(hex("00000016"), mini(102), trailer)
                .client(hex("0000001a"), mini(1, hex("01000000")), trailer);

        assertThat(events(talk)).containsExactly("0 session 0 channel 1 MINI",
                "0 SASL DIGEST-MD5 (offered: PLAIN, DIGEST-MD5): client 0, server 19 bytes, client 22, "
                        + "server 9 bytes; security layer auth-int",
                "0 server #1 102:  frame 14 @0", "0 client #1 1: 01000000 frame 15 @0");
    }

    @Test
    void aStepThatClaimsTooMuchEndsIt() throws IOException {
        assertThat(events(started("PLAIN").client(hex("ffffffff")))).containsExactly("0 session 0 channel 1 MINI",
                "0 skipped: SASL: a step claims 4294967295 bytes");
    }

    private static Conversation started(String mechanism) {
        return new Conversation().between(40000, 5900).opened().client(link(0, 1, ALL)).server(reply(0, ALL))
                .client(SELECT_SASL).server(data(",PLAIN,DIGEST-MD5,")).client(data(mechanism));
    }

    private static byte[] data(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return concat(new byte[] {(byte) bytes.length, 0, 0, 0}, bytes);
    }

    private static byte[] answer(String text, int complete) {
        return concat(data(text), new byte[] {(byte) complete});
    }

    private List<String> events(Conversation talk) throws IOException {
        return RecordedEvents.of(talk.in(directory));
    }
}
