// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The bytes of links, as the rules R35 and R36 have them. */
class LinkBytesTest {

    private static final LinkBytes MAIN = LinkBytes.of(ServerTalk.MAIN);

    @Test
    void aLinkMessageIsRightAtFirst() {
        assertThat(MAIN.hex()).isEqualTo(hex("52454451 02000000 02000000 16000000",
                "00000000 01 00 01000000 00000000 12000000 0b000000"));
    }

    @Test
    void itsCapabilitiesCanStandElsewhere() {
        assertThat(MAIN.gap().hex()).isEqualTo(hex("52454451 02000000 02000000 1a000000",
                "00000000 01 00 01000000 00000000 16000000 ffffffff 0b000000"));
    }

    @Test
    void eachMemberCanBeWrongAloneAndTheFirstBytesStayAsTheyWere() {
        assertThat(MAIN.magic("QDER").hex()).isEqualTo(hex("51444552 02000000 02000000 16000000",
                "00000000 01 00 01000000 00000000 12000000 0b000000"));
        assertThat(MAIN.version(3, 9).size(0xffff_ffffL).words(2, 7).offset(19).hex())
                .isEqualTo(hex("52454451 03000000 09000000 ffffffff",
                        "00000000 01 00 02000000 07000000 13000000 0b000000"));
        assertThat(MAIN.first(5)).containsExactly('R', 'E', 'D', 'Q', 2);
        assertThat(MAIN.hex()).startsWith("5245445102");
    }

    @Test
    void aReplyHasItsCapabilitiesBehindTheKey() {
        assertThat(LinkBytes.of(ClientTalk.reply(7)).words(5, 6).hex())
                .isEqualTo(hex("52454451 02000000 02000000 b6000000", "07000000" + "00".repeat(162),
                        "05000000 06000000 b2000000 0b000000"));
    }

    private static String hex(String... parts) {
        return String.join("", parts).replace(" ", "");
    }
}
