// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spicewire.runtime.MalformedMessageException;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkMessageTest {

    /** A display channel with common capabilities 0, 1 and 3 and channel capabilities 0 and 33. */
    private static final String BODY = "78563412" + "02" + "01" + "01000000" + "02000000" + "12000000"
            + "0b000000" + "01000000" + "02000000";
    private static final LinkMessage MESSAGE =
            new LinkMessage(0x12345678, 2, 1, Capabilities.of(0, 1, 3), Capabilities.of(0, 33));

    @Test
    void aLinkMessageIsReadAndWritten() {
        ByteBuffer out = ByteBuffer.allocate(100);
        MESSAGE.write(out);
        out.flip();

        assertThat(out).isEqualTo(bytes("52454451" + "02000000" + "02000000" + "1e000000" + BODY));
        assertThat(LinkHeader.read(out)).isEqualTo(new LinkHeader(2, 2, 30));
        assertThat(LinkMessage.read(out)).isEqualTo(MESSAGE);
        assertThat(out.hasRemaining()).isFalse();
    }

    @Test
    void capabilitiesNeedNotStandDirectlyBehindTheFixedPart() {
        LinkMessage message = LinkMessage.read(
                bytes("00000000" + "01" + "00" + "01000000" + "00000000" + "15000000" + "ffffff" + "08000000"));

        assertThat(CommonCapability.MINI_HEADER.in(message.common())).isTrue();
        assertThat(CommonCapability.AUTH_SELECTION.in(message.common())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "00000000 02 00 00000000 00000000 120000, link_mess, 0, 17 of 18 bytes",
        "00000000 02 00 00000000 00000000 13000000, link_mess.caps_offset, 14, offset behind the end",
        "00000000 02 00 00000000 00000000 ffffffff, link_mess.caps_offset, 14, the largest offset",
        "00000000 02 00 01000000 00000000 12000000 000000, link_mess.num_common_caps, 6, 3 bytes for a word",
        "00000000 02 00 ffffffff 00000000 12000000, link_mess.num_common_caps, 6, the largest count",
        "00000000 02 00 01000000 01000000 12000000 000000 00, link_mess.num_channel_caps, 10, no word is left",
        "00000000 02 00 01000000 ffffffff 12000000 000000 00, link_mess.num_channel_caps, 10, the largest count"})
    void capabilitiesOutsideTheMessageAreMalformed(String hex, String path, int offset, String because) {
        assertThatExceptionOfType(MalformedMessageException.class).as(because)
                .isThrownBy(() -> LinkMessage.read(bytes(hex.replace(" ", ""))))
                .satisfies(e -> {
                    assertThat(e.path()).isEqualTo(path);
                    assertThat(e.offset()).isEqualTo(offset);
                });
    }

    @Test
    void theWordsOfTheChannelStandBehindAllOfTheCommonOnes() {
        LinkMessage message = new LinkMessage(0, 2, 1, Capabilities.of(0, 33, 65), Capabilities.of(1, 34));
        ByteBuffer out = ByteBuffer.allocate(3 + LinkHeader.BYTES + message.wireSize()).position(3);
        message.write(out);

        assertThat(out.remaining()).as("left in a buffer that is just large enough").isZero();
        assertThat(LinkHeader.read(out.position(3)).size()).isEqualTo(38);
        assertThat(LinkMessage.read(out)).isEqualTo(message);
        assertThat(message.channel().numbers()).containsExactly(1, 34);
    }

    @Test
    void capabilityCountsSayWhatWouldFit() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> LinkMessage.read(bytes("00000000" + "0200" + "01000000" + "05000000" + "12000000"
                        + "00000000" + "00000000" + "00000000")))
                .withMessage("link_mess.num_channel_caps at byte 10: is 5, at most 2 words fit");
    }

    @Test
    void headerFieldsAreUnsigned() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkHeader(2, 2, -1))
                .withMessage("size is -1, allowed are 0 to 4294967295");
    }

    @Test
    void aStreamWithoutTheMagicIsNoLink() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> LinkHeader.read(bytes("16030100" + "000000000000000000000000")))
                .withMessage("link_header.magic at byte 0: found 0x00010316, a SPICE link starts with 0x51444552"
                        + " (REDQ)");
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> LinkHeader.read(bytes("52454451")))
                .withMessage("link_header at byte 0: needs 16 bytes, 4 are left");
    }

    @Test
    void aMessageThatDoesNotFitIsNotWrittenInPart() {
        ByteBuffer tooSmall = ByteBuffer.allocate(45);

        assertThatExceptionOfType(BufferOverflowException.class).isThrownBy(() -> MESSAGE.write(tooSmall));
        assertThat(tooSmall).isEqualTo(ByteBuffer.allocate(45));
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
