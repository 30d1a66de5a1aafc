// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import static dev.spicewire.connection.protocol.Recorded.CLIENT_AUTHENTICATION;
import static dev.spicewire.connection.protocol.Recorded.CLIENT_LINK;
import static dev.spicewire.connection.protocol.Recorded.CLIENT_MESSAGES;
import static dev.spicewire.connection.protocol.Recorded.bytes;
import static dev.spicewire.connection.protocol.Recorded.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLinkTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final ChannelName MAIN = new ChannelName(1, 0);
    private static final String NO_KEY = "00".repeat(162);

    @Test
    void spiceGtkIsLetInWithoutAPassword() throws LinkException {
        ServerLink server = server(TicketRule.open());
        ByteBuffer in = bytes(CLIENT_LINK, CLIENT_AUTHENTICATION, CLIENT_MESSAGES);

        assertThat(server.receive(in, NOON)).isTrue();

        assertThat(hex(in)).isEqualTo(CLIENT_MESSAGES);
        String key = hex(ByteBuffer.wrap(Keys.ofServer().getPublic().getEncoded()));
        assertThat(hex(server.output())).isEqualTo("524544510200000002000000b6000000" + "00000000" + key
                + "0100000000000000b2000000" + "0b000000" + "00000000");
        assertThat(server.link().channel()).isEqualTo(MAIN);
        assertThat(server.link().headerFormat()).isEqualTo(HeaderFormat.MINI);
        assertThat(server.link().request().channel()).isEqualTo(Capabilities.of(0, 1, 2, 3));
    }

    @Test
    void aTicketOfOpensslOpensTheDoor() throws LinkException {
        ServerLink server = server(rule("secret"));

        assertThat(server.receive(authentication(), NOON)).isTrue();
        assertThat(hex(server.output())).endsWith("0b00000000000000");
    }

    @Test
    void aClientThatCannotChooseSendsTheTicketAtOnce() throws LinkException {
        ServerLink server = server(rule("secret"));
        server.receive(bytes(CLIENT_LINK.replace("0d0000000f", "000000000f")), NOON);

        assertThat(server.stage()).isEqualTo(LinkStage.TICKET);
        assertThat(server.receive(Keys.ticketOfSecret(), NOON)).isTrue();
        assertThat(server.link().headerFormat()).isEqualTo(HeaderFormat.FULL);
    }

    @Test
    void anotherPasswordIsRefused() {
        ServerLink server = server(rule("secret2"));

        assertFails(server, () -> server.receive(authentication(), NOON), LinkFailure.PERMISSION_DENIED,
                LinkStage.TICKET, 46, MAIN);
        assertThat(hex(server.output())).endsWith("0b00000007000000");
    }

    @Test
    void aTicketThatIsNoneIsRefused() {
        ServerLink server = server(rule(""));

        assertFails(server, () -> server.receive(bytes(CLIENT_LINK, CLIENT_AUTHENTICATION), NOON),
                LinkFailure.PERMISSION_DENIED, LinkStage.TICKET, 46, MAIN);
    }

    @Test
    void anExpiredPasswordIsRefused() throws LinkException {
        ServerLink server = server(rule("secret").until(NOON));

        assertFails(server, () -> server.receive(authentication(), NOON), LinkFailure.PERMISSION_DENIED,
                LinkStage.TICKET, 46, MAIN);
        assertThat(hex(server.output())).endsWith("0b00000007000000");
        assertThat(server(rule("secret").until(NOON)).receive(authentication(), NOON.minusSeconds(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "524544580200000002000000, 1a000000, INVALID_MAGIC, HEADER, 0, 02000000",
            "524544510300000000000000, 1a000000, VERSION_MISMATCH, HEADER, 4, 04000000",
            "524544510100000000000000, 1a000000, VERSION_MISMATCH, HEADER, 4, 04000000",
            "524544510200000002000000, a0860100, INVALID_DATA, HEADER, 12, 03000000",
            "524544510200000002000000, ffffffff, INVALID_DATA, HEADER, 12, 03000000",
            "524544510200000002000000, 04000000, INVALID_DATA, MESSAGE, 16, 03000000"})
    void whatIsNoLinkIsAnsweredByItsError(String start, String size, LinkFailure failure, LinkStage stage, long offset,
            String code) {
        ServerLink server = server(TicketRule.open());

        assertFails(server, () -> server.receive(bytes(start, size, CLIENT_LINK.substring(32)), NOON), failure, stage,
                offset, null);
        assertThat(hex(server.output())).isEqualTo("524544510200000002000000b2000000" + code + NO_KEY
                + "0000000000000000b2000000");
    }

    @Test
    void capabilitiesOutsideTheMessageAreAnsweredByInvalidData() {
        ServerLink server = server(TicketRule.open());

        assertFails(server, () -> server.receive(bytes(CLIENT_LINK.replace("0100000012000000", "01000000a00f0000")),
                NOON), LinkFailure.INVALID_DATA, LinkStage.MESSAGE, 16 + 14, null);
    }

    @Test
    void anUnknownMechanismIsRefused() {
        ServerLink server = server(TicketRule.open());

        assertFails(server, () -> server.receive(bytes(CLIENT_LINK, "09000000"), NOON), LinkFailure.UNKNOWN_MECHANISM,
                LinkStage.MECHANISM, 42, MAIN);
        assertThat(hex(server.output())).endsWith("0b00000001000000");
    }

    @Test
    void thePolicyRefusesInTheReplyBeforeAnyPassword() {
        ServerLink server = new ServerLink(new LinkPolicy() {
            @Override
            public LinkError admit(LinkMessage request) {
                return LinkError.NEED_SECURED;
            }

            @Override
            public TicketRule ticket(LinkMessage request) {
                throw new AssertionError("no password is asked for");
            }
        }, Keys::ofServer);

        assertFails(server, () -> server.receive(bytes(CLIENT_LINK, CLIENT_AUTHENTICATION), NOON),
                LinkFailure.NEED_SECURED, LinkStage.MESSAGE, 16, MAIN);
        assertThat(hex(server.output())).startsWith("524544510200000002000000b200000005000000");
    }

    @Test
    void thePolicyRefusesInTheResultBehindThePassword() {
        ServerLink server = new ServerLink(new LinkPolicy() {
            @Override
            public TicketRule ticket(LinkMessage request) {
                return rule("secret");
            }

            @Override
            public LinkError join(LinkMessage request) {
                return LinkError.BAD_CONNECTION_ID;
            }
        }, Keys::ofServer);

        assertFails(server, () -> server.receive(authentication(), NOON), LinkFailure.BAD_CONNECTION_ID,
                LinkStage.TICKET, 46, MAIN);
        assertThat(hex(server.output())).endsWith("0b00000008000000");
    }

    @Test
    void anEndOrATimeOutIsAFailureAtEveryStage() throws LinkException {
        String all = CLIENT_LINK + CLIENT_AUTHENTICATION;
        for (int count = 0; count < all.length() / 2; count++) {
            ServerLink closed = server(TicketRule.open());
            closed.receive(bytes(all.substring(0, 2 * count)), NOON);
            ChannelName channel = count < CLIENT_LINK.length() / 2 ? null : MAIN;
            assertFails(closed, closed::end, LinkFailure.CLOSED, closed.stage(), count, channel);
            ServerLink slow = server(TicketRule.open());
            slow.receive(bytes(all.substring(0, 2 * count)), NOON);
            assertFails(slow, slow::timeOut, LinkFailure.TIMED_OUT, slow.stage(), count, channel);
        }
    }

    @Test
    void theReplyHasRoomForOneSizeOfKeysOnly() throws GeneralSecurityException {
        KeyPairGenerator large = KeyPairGenerator.getInstance("RSA");
        large.initialize(2048);
        ServerLink server = new ServerLink(request -> TicketRule.open(), large::generateKeyPair);

        assertThatIllegalStateException().isThrownBy(() -> server.receive(bytes(CLIENT_LINK), NOON))
                .withMessage("RSA key of 294 bytes, the link reply has room for an RSA key of 162");
    }

    @Test
    void whoIsNotAdmittedCostsNoKey() {
        ServerLink server = new ServerLink(request -> TicketRule.open(), () -> {
            throw new AssertionError("no key is needed");
        });

        assertFails(server, () -> server.receive(bytes("48545450", "00".repeat(12)), NOON), LinkFailure.INVALID_MAGIC,
                LinkStage.HEADER, 0, null);
    }

    private static ByteBuffer authentication() {
        return bytes(CLIENT_LINK, "01000000", hex(Keys.ticketOfSecret()));
    }

    private static TicketRule rule(String password) {
        return TicketRule.password(Password.of(password.toCharArray()));
    }

    private static ServerLink server(TicketRule rule) {
        return new ServerLink(request -> rule, Keys::ofServer);
    }

    /** The failure is the same for all that comes later. */
    private static void assertFails(ServerLink server, ThrowingCallable input, LinkFailure failure, LinkStage stage,
            long offset, ChannelName channel) {
        assertThatExceptionOfType(LinkException.class).isThrownBy(input).satisfies(e -> {
            assertThat(e.failure()).isEqualTo(failure);
            assertThat(e.stage()).isEqualTo(stage);
            assertThat(e.offset()).isEqualTo(offset);
            assertThat(e.channel()).isEqualTo(channel);
            assertThat(e.code()).isEqualTo(-1);
            assertThat(e.toString()).doesNotContain("secret");
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> server.receive(bytes(CLIENT_LINK), NOON)).isSameAs(e);
        });
    }
}
