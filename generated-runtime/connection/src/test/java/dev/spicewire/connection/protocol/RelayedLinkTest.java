// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client's link and a server's, with somebody in the middle, in pieces of any size. */
class RelayedLinkTest {

    private static final LinkMessage REQUEST = new LinkMessage(0, 1, 0,
            Capabilities.of(CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE, CommonCapability.AUTH_SASL,
                    CommonCapability.MINI_HEADER), Capabilities.of(1, 40));

    private final RelayedClient clientSide = new RelayedClient(RelayedLinkTest::keysOfTheMiddle);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 4096})
    void clientAndServerAgreeWithOneAnother(int piece) throws LinkException {
        ClientLink client = new ClientLink(REQUEST, password("secret"));
        ServerLink server = new ServerLink(new Asking(TicketRule.password(password("secret"))), Keys::ofServer);

        feed(client.output(), piece, clientSide::receive);
        RelayedServer serverSide = new RelayedServer(clientSide.request());
        feed(serverSide.output(), piece, in -> server.receive(in, Instant.EPOCH));
        feed(server.output(), piece, serverSide::receive);
        clientSide.reply(serverSide.reply());
        feed(clientSide.output(), piece, client::receive);
        feed(client.output(), piece, clientSide::receive);
        serverSide.authenticate(clientSide.password());
        feed(serverSide.output(), piece, in -> server.receive(in, Instant.EPOCH));
        feed(server.output(), piece, serverSide::receive);
        clientSide.result(serverSide.result());
        feed(clientSide.output(), piece, client::receive);

        assertThat(client.link().reply().channel()).isEqualTo(Capabilities.of(5));
        assertThat(server.link().request().channel()).isEqualTo(REQUEST.channel());
        assertThat(server.link().request().common().has(CommonCapability.AUTH_SASL)).isFalse();
        assertThat(clientSide.link().headerFormat()).isEqualTo(client.link().headerFormat())
                .isEqualTo(server.link().headerFormat());
    }

    @Test
    void saslOfTheServerIsNotOffered() throws LinkException {
        clientSide.receive(new ClientLink(REQUEST, password("")).output());
        Capabilities common = Capabilities.of(CommonCapability.AUTH_SASL, CommonCapability.MINI_HEADER);

        clientSide.reply(new LinkReply(LinkError.OK, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES), common,
                Capabilities.NONE));

        ByteBuffer answer = clientSide.output();
        assertThat(LinkReply.read(answer.position(answer.position() + 16).slice()).common())
                .isEqualTo(Capabilities.of(CommonCapability.MINI_HEADER));
        assertThat(clientSide.stage()).as("no mechanism to be chosen").isEqualTo(LinkStage.TICKET);
    }

    @Test
    void whatIsNoLinkIsRefusedInAReply() {
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> clientSide.receive(ByteBuffer.allocate(16)))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.INVALID_MAGIC));
        ByteBuffer answer = clientSide.output();
        assertThat(LinkReply.read(answer.position(answer.position() + 16).slice()).error())
                .isEqualTo(LinkError.INVALID_MAGIC.number());
    }

    @Test
    void aTicketForAnotherKeyHoldsNoPassword() throws LinkException {
        clientSide.receive(new ClientLink(REQUEST, password("")).output());
        clientSide.reply(new LinkReply(LinkError.OK, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES),
                Capabilities.NONE, Capabilities.NONE));

        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> clientSide.receive(ByteBuffer.allocate(128)))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.PERMISSION_DENIED));
    }

    @Test
    void aRefusalOfTheServerIsHandedOn() throws LinkException {
        clientSide.receive(new ClientLink(REQUEST, password("")).output());
        LinkReply refusal = new LinkReply(LinkError.NEED_SECURED, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES),
                Capabilities.NONE, Capabilities.NONE);

        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> clientSide.reply(refusal))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.NEED_SECURED));
        ByteBuffer answer = clientSide.output();
        assertThat(LinkReply.read(answer.position(answer.position() + 16).slice()).error())
                .isEqualTo(LinkError.NEED_SECURED.number());
    }

    /** Hands bytes over in pieces. */
    private static void feed(ByteBuffer bytes, int piece, Taker taker) throws LinkException {
        while (bytes.hasRemaining()) {
            int size = Math.min(piece, bytes.remaining());
            ByteBuffer part = bytes.slice(bytes.position(), size);
            taker.receive(part);
            assertThat(part.hasRemaining()).isFalse();
            bytes.position(bytes.position() + size);
        }
    }

    /** Others than the server's, so a ticket that is only handed on opens nothing. */
    private static KeyPair keysOfTheMiddle() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(1024);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Password password(String text) {
        return Password.of(text.toCharArray());
    }

    /** Takes bytes. */
    private interface Taker {

        boolean receive(ByteBuffer in) throws LinkException;
    }

    /** A server that has capability 5. */
    private record Asking(TicketRule rule) implements LinkPolicy {

        @Override
        public TicketRule ticket(LinkMessage request) {
            return rule;
        }

        @Override
        public Capabilities channel(LinkMessage request) {
            return Capabilities.of(5);
        }
    }
}
