// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import static dev.spicewire.connection.protocol.Recorded.SERVER_LINK;
import static dev.spicewire.connection.protocol.Recorded.SERVER_MESSAGES;
import static dev.spicewire.connection.protocol.Recorded.SERVER_RESULT;
import static dev.spicewire.connection.protocol.Recorded.bytes;
import static dev.spicewire.connection.protocol.Recorded.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import java.nio.ByteBuffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClientLinkTest {

    private static final Capabilities COMMON_OF_SPICE_GTK = Capabilities.of(0, 2, 3);
    private static final String NO_KEY = "00".repeat(162);
    private static final String NO_CAPABILITIES = "0000000000000000b2000000";

    @Test
    void itBeginsWithWhatSpiceGtkSends() {
        assertThat(hex(client(COMMON_OF_SPICE_GTK).output())).isEqualTo(Recorded.CLIENT_LINK);
    }

    @Test
    void qemuIsAnsweredAndItsMessagesAreLeft() throws LinkException {
        ClientLink client = started();
        assertThat(client.receive(bytes(SERVER_LINK))).isFalse();
        assertThat(client.stage()).isEqualTo(LinkStage.RESULT);
        ByteBuffer answer = client.output();
        assertThat(hex(answer)).startsWith("01000000").hasSize(2 * (4 + 128));

        ByteBuffer end = bytes(SERVER_RESULT, SERVER_MESSAGES);
        assertThat(client.receive(end)).isTrue();

        assertThat(hex(end)).isEqualTo(SERVER_MESSAGES);
        assertThat(client.stage()).isEqualTo(LinkStage.LINKED);
        assertThat(client.link().channel()).hasToString("main 0");
        assertThat(client.link().headerFormat()).isEqualTo(HeaderFormat.MINI);
        assertThat(client.link().reply().channel()).isEqualTo(Capabilities.of(0, 1, 2, 3));
        assertThat(client.link().bothHave(1)).isTrue();
        assertThat(client.link().bothHave(4)).isFalse();
        client.end();
        client.timeOut();
        assertThat(client.output().hasRemaining()).isFalse();
    }

    @Test
    void aServerThatLetsNobodyChooseGetsTheTicketAtOnce() throws LinkException {
        ClientLink client = started();
        client.receive(bytes(SERVER_LINK.replace("0b0000000f000000", "020000000f000000")));

        assertThat(client.output().remaining()).isEqualTo(128);
        assertThat(client.receive(bytes(SERVER_RESULT))).isTrue();
        assertThat(client.link().headerFormat()).isEqualTo(HeaderFormat.FULL);
    }

    @Test
    void capabilitiesWithoutANameAreKept() throws LinkException {
        ClientLink client = started();
        String words = "ffffffff".repeat(2) + "00000080".repeat(3);
        client.receive(bytes(SERVER_LINK.replace("ba000000", "c6000000")
                .replace("01000000" + "01000000" + "b20000000b0000000f000000", "0200000003000000b2000000" + words)));
        client.receive(bytes(SERVER_RESULT));

        assertThat(client.link().reply().common().numbers()).hasSize(64);
        assertThat(client.link().reply().channel().numbers()).containsExactly(31, 63, 95);
    }

    @Test
    void aServerThatTakesNoPasswordIsNotSentOne() {
        ClientLink client = started();

        assertFails(client, () -> client.receive(bytes(SERVER_LINK.replace("0b0000000f000000", "0d0000000f000000"))),
                LinkFailure.NO_COMMON_MECHANISM, LinkStage.REPLY, 16);
        assertThat(client.output().hasRemaining()).isFalse();
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        ClientLink client = started();

        assertFails(client, () -> client.receive(bytes(SERVER_LINK.replace("30819f300d", "30819f300e"))),
                LinkFailure.UNUSABLE_KEY, LinkStage.REPLY, 20);
    }

    @ParameterizedTest
    @CsvSource({
            "48545450, INVALID_MAGIC, 0",
            "524544510300000000000000ba000000, VERSION_MISMATCH, 4",
            "524544510100000000000000ba000000, VERSION_MISMATCH, 4",
            "52454451020000000200000001100000, INVALID_DATA, 12",
            "524544510200000002000000ffffffff, INVALID_DATA, 12"})
    void aHeaderOfSomethingElseIsRefused(String header, LinkFailure failure, long offset) {
        ClientLink client = started();

        assertFails(client, () -> client.receive(bytes(header, "00".repeat(16))), failure, LinkStage.HEADER, offset);
    }

    @Test
    void aReplyThatIsTooShortOrPromisesTooMuchIsRefused() {
        ClientLink empty = started();
        assertFails(empty, () -> empty.receive(bytes("52454451020000000200000000000000")),
                LinkFailure.INVALID_DATA, LinkStage.REPLY, 16);
        ClientLink greedy = started();
        assertFails(greedy, () -> greedy.receive(bytes(SERVER_LINK.replace("01000000b2000000", "ffffffffb2000000"))),
                LinkFailure.INVALID_DATA, LinkStage.REPLY, 16 + 170);
    }

    @ParameterizedTest
    @EnumSource(value = LinkFailure.class, names = {"ERROR", "INVALID_MAGIC", "INVALID_DATA", "VERSION_MISMATCH",
            "NEED_SECURED", "NEED_UNSECURED", "PERMISSION_DENIED", "BAD_CONNECTION_ID", "CHANNEL_NOT_AVAILABLE"})
    void everyLinkErrorIsAFailureOfItsName(LinkFailure failure) throws LinkException {
        String code = "0" + (failure.ordinal() + 1) + "000000";
        ClientLink inReply = started();
        assertFails(inReply, () -> inReply.receive(bytes(header(178), code, NO_KEY, NO_CAPABILITIES)),
                failure, LinkStage.REPLY, 16);
        ClientLink inResult = started();
        inResult.receive(bytes(SERVER_LINK));
        assertFails(inResult, () -> inResult.receive(bytes(code)), failure, LinkStage.RESULT, 202);
    }

    @Test
    void aNumberWithoutANameIsKept() {
        ClientLink client = started();

        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> client.receive(bytes(header(178), "2a000080", NO_KEY, NO_CAPABILITIES)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(0x8000002aL))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.UNKNOWN_ERROR));
    }

    @Test
    void anErrorOfTheServerIsToldInWords() throws LinkException {
        ClientLink client = started();
        client.receive(bytes(SERVER_LINK));

        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> client.receive(bytes("07000000")))
                .withMessage("PERMISSION_DENIED at RESULT of main 0, byte 202: "
                        + "the server answers 7: the password is wrong or has expired");
    }

    @Test
    void anEndOrATimeOutIsAFailureAtEveryStage() throws LinkException {
        String all = SERVER_LINK + SERVER_RESULT;
        for (int count = 0; count < all.length() / 2; count++) {
            ClientLink closed = started();
            closed.receive(bytes(all.substring(0, 2 * count)));
            assertFails(closed, closed::end, LinkFailure.CLOSED, closed.stage(), count);
            ClientLink slow = started();
            slow.receive(bytes(all.substring(0, 2 * count)));
            assertFails(slow, slow::timeOut, LinkFailure.TIMED_OUT, slow.stage(), count);
        }
    }

    @Test
    void thereIsNoLinkBeforeTheResult() throws LinkException {
        ClientLink client = started();
        client.receive(bytes(SERVER_LINK));

        assertThatIllegalStateException().isThrownBy(client::link).withMessage("the link is still at stage RESULT");
    }

    private static String header(int size) {
        return "524544510200000002000000" + String.format("%02x000000", size);
    }

    /** The failure is the same for all that comes later. */
    private static void assertFails(ClientLink client, ThrowingCallable input, LinkFailure failure, LinkStage stage,
            long offset) {
        assertThatExceptionOfType(LinkException.class).isThrownBy(input).satisfies(e -> {
            assertThat(e.failure()).isEqualTo(failure);
            assertThat(e.stage()).isEqualTo(stage);
            assertThat(e.offset()).isEqualTo(offset);
            assertThat(e.channel()).isEqualTo(new ChannelName(1, 0));
            assertThat(e.getMessage()).startsWith(failure + " at " + stage + " of main 0, byte " + offset + ": ");
            assertThat(e.toString()).doesNotContain("secret");
            assertThatExceptionOfType(LinkException.class).isThrownBy(() -> client.receive(bytes(SERVER_LINK)))
                    .isSameAs(e);
        });
    }

    private static ClientLink started() {
        ClientLink client = client(ClientLink.COMMON);
        client.output();
        return client;
    }

    private static ClientLink client(Capabilities common) {
        return new ClientLink(new LinkMessage(0, 1, 0, common, Capabilities.of(0, 1, 2, 3)),
                Password.of("secret".toCharArray()));
    }
}
