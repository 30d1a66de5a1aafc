// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spicewire.runtime.MalformedMessageException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LinkReplyTest {

    private static final String KEY = "5a".repeat(162);

    @Test
    void aReplyIsReadAndWritten() {
        LinkReply reply = new LinkReply(7, key(162), Capabilities.of(3), Capabilities.NONE);
        ByteBuffer out = ByteBuffer.allocate(300);
        reply.write(out);
        out.flip();

        assertThat(out).isEqualTo(bytes("52454451" + "02000000" + "02000000" + "b6000000"
                + "07000000" + KEY + "01000000" + "00000000" + "b2000000" + "08000000"));
        out.position(LinkHeader.BYTES);
        assertThat(LinkReply.read(out)).isEqualTo(reply);
    }

    @Test
    void aReplyTakesAnErrorByName() {
        LinkReply refused = new LinkReply(LinkError.NEED_SECURED, key(162), Capabilities.NONE, Capabilities.NONE);

        assertThat(refused).isEqualTo(new LinkReply(5, key(162), Capabilities.NONE, Capabilities.NONE));
        assertThat(refused.accepted()).isFalse();
        assertThat(LinkError.of(refused.error())).contains(LinkError.NEED_SECURED);
        assertThat(new LinkReply(LinkError.OK, key(162), Capabilities.NONE, Capabilities.NONE).accepted()).isTrue();
    }

    @Test
    void readingTheKeyChangesNothingOfTheReply() {
        LinkReply reply = new LinkReply(0, key(162), Capabilities.NONE, Capabilities.NONE);
        ByteBuffer first = reply.publicKey();
        first.position(first.limit());

        assertThat(first.isReadOnly()).isTrue();
        assertThat(reply.publicKey().remaining()).isEqualTo(162);
        assertThat(reply).isEqualTo(new LinkReply(0, key(162), Capabilities.NONE, Capabilities.NONE));
        ByteBuffer out = ByteBuffer.allocate(LinkHeader.BYTES + reply.wireSize());
        reply.write(out);
        assertThat(out.slice(LinkHeader.BYTES + 4, 162)).isEqualTo(key(162));
    }

    @Test
    void aReplyThatIsTooShortIsMalformed() {
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> LinkReply.read(bytes("07000000")))
                .withMessage("link_reply at byte 0: needs 178 bytes, 4 are left");
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LinkReply(0, key(161), Capabilities.NONE, Capabilities.NONE))
                .withMessage("the public key has 161 bytes, not 162");
    }

    @Test
    void errorsAreSaidInWords() {
        assertThat(LinkError.describe(7)).isEqualTo("PERMISSION_DENIED (7)");
        assertThat(LinkError.describe(10)).isEqualTo("unknown error (10)");
        assertThat(LinkError.describe(0xffff_ffffL)).isEqualTo("unknown error (4294967295)");
    }

    private static ByteBuffer key(int length) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) 0x5a);
        return ByteBuffer.wrap(key);
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
