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

/** What follows link message and reply: the mechanism, the ticket, the result. */
class LinkAnswersTest {

    @Test
    void mechanismsAreNumberedByTheirCapability() {
        assertThat(AuthMechanism.of(1)).contains(AuthMechanism.SPICE);
        assertThat(AuthMechanism.of(2)).contains(AuthMechanism.SASL);
        assertThat(AuthMechanism.of(0)).isEmpty();
    }

    @Test
    void theChoiceOfAMechanismIsItsNumber() {
        ByteBuffer out = ByteBuffer.allocate(4);
        new LinkAuthMechanism(AuthMechanism.SASL).write(out);

        assertThat(out.flip()).isEqualTo(bytes("02000000"));
        assertThat(LinkAuthMechanism.read(out).mechanism()).contains(AuthMechanism.SASL);
        assertThat(out.hasRemaining()).isFalse();
        assertThat(LinkAuthMechanism.read(bytes("ffffffff"))).isEqualTo(new LinkAuthMechanism(0xffff_ffffL));
        assertThat(new LinkAuthMechanism(0xffff_ffffL).mechanism()).isEmpty();
    }

    @Test
    void theResultIsAnError() {
        ByteBuffer out = ByteBuffer.allocate(4);
        new LinkResult(LinkError.PERMISSION_DENIED).write(out);

        assertThat(out.flip()).isEqualTo(bytes("07000000"));
        assertThat(LinkResult.read(out)).isEqualTo(new LinkResult(7));
        assertThat(new LinkResult(7).accepted()).isFalse();
        assertThat(LinkResult.read(bytes("00000000")).accepted()).isTrue();
    }

    @Test
    void aTicketIsReadAndWritten() {
        String hex = "1f".repeat(127) + "80";
        LinkEncryptedTicket ticket = LinkEncryptedTicket.read(bytes("00" + hex + "00").position(1));
        ByteBuffer out = ByteBuffer.allocate(130).position(2);
        ticket.write(out);

        assertThat(out.position()).isEqualTo(130);
        assertThat(out.slice(2, 128)).isEqualTo(bytes(hex)).isEqualTo(ticket.data());
        assertThat(ticket.data().isReadOnly()).isTrue();
    }

    @Test
    void theyNeedAllTheirBytes() {
        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(() -> LinkResult.read(bytes("0000")))
                .withMessage("link_result at byte 0: needs 4 bytes, 2 are left");
        assertThatExceptionOfType(MalformedMessageException.class)
                .isThrownBy(() -> LinkEncryptedTicket.read(bytes("0000")))
                .withMessage("link_encrypted_ticket at byte 0: needs 128 bytes, 2 are left");
        assertThatExceptionOfType(BufferOverflowException.class)
                .isThrownBy(() -> new LinkAuthMechanism(1).write(ByteBuffer.allocate(3)));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkResult(-1))
                .withMessage("result is -1, allowed are 0 to 4294967295");
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkEncryptedTicket(ByteBuffer.allocate(127)))
                .withMessage("the ticket has 127 bytes, not 128");
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
