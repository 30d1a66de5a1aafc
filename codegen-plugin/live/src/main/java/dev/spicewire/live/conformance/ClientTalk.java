// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketCipher;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.link.AuthMechanism;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.Optional;

/** What a server says to a client under test until a channel is linked, and what the client has to say to it. */
final class ClientTalk {

    private final Conversation conversation;
    private final KeyPair keys;
    private final Optional<Password> password;
    private final LinkMessage request;

    private ClientTalk(Conversation conversation, ClientPeer peer) throws Deviation, OutOfTimeException {
        this.conversation = conversation;
        keys = peer.serverKeys();
        password = peer.password();
        request = readRequest();
    }

    /** Waits for a client that wants to open a session. */
    static ClientTalk begin(ClientPeer peer) throws Deviation, NoConnectionException, OutOfTimeException {
        return new ClientTalk(peer.connect(), peer);
    }

    Conversation conversation() {
        return conversation;
    }

    LinkMessage request() {
        return request;
    }

    /** {@return a reply that takes the link} */
    LinkReply reply(Capabilities common) {
        return new LinkReply(LinkError.OK, ByteBuffer.wrap(keys.getPublic().getEncoded()), common, Capabilities.NONE);
    }

    /** {@return a reply with a number and a key of zeros} */
    static LinkReply reply(long number) {
        return new LinkReply(number, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES), LinkBytes.USUAL,
                Capabilities.NONE);
    }

    /** Takes the link, waits for the ticket, lets the client in. */
    MessageTalk open(Capabilities common) throws Deviation, OutOfTimeException {
        conversation.send(LinkBytes.of(reply(common)).bytes());
        return letIn(common);
    }

    /** Waits for the ticket and lets the client in. */
    MessageTalk letIn(Capabilities common) throws Deviation, OutOfTimeException {
        awaitTicket(common);
        conversation.send(result(LinkError.OK.number()));
        return messages(common);
    }

    /** {@return the messages behind the link} */
    MessageTalk messages(Capabilities common) {
        return new MessageTalk(conversation, new Link(request, reply(common)).headerFormat());
    }

    /** Waits for the ticket, which has to be one. */
    void awaitTicket(Capabilities common) throws Deviation, OutOfTimeException {
        if (CommonCapability.AUTH_SELECTION.in(request.common()) && CommonCapability.AUTH_SELECTION.in(common)) {
            long mechanism = Wire.uint32(ByteBuffer.wrap(conversation.receive(Integer.BYTES, "mechanism")), 0);
            if (mechanism != AuthMechanism.SPICE.number()) {
                throw new Deviation("chooses another mechanism", "chooses mechanism " + mechanism
                        + " where there is only " + AuthMechanism.SPICE.number());
            }
        }
        byte[] ticket = conversation.receive(TicketCipher.ticketBytes((RSAKey) keys.getPublic()), "ticket");
        byte[] text = TicketCipher.decrypt(ByteBuffer.wrap(ticket), keys.getPrivate())
                .orElseThrow(() -> new Deviation("no ticket", "sends a ticket that is not made with the key"));
        check(text);
    }

    static byte[] result(long number) {
        ByteBuffer out = ByteBuffer.allocate(LinkResult.BYTES);
        new LinkResult(number).write(out);
        return out.array();
    }

    /** Waits for the end, before which nothing may come. */
    void closesWithoutAnotherWord() throws Deviation, OutOfTimeException {
        closesWithin(0);
    }

    /** Waits for the end, before which at most the choice of a mechanism may come. */
    void closesWithoutTicket() throws Deviation, OutOfTimeException {
        closesWithin(Integer.BYTES);
    }

    private void closesWithin(int most) throws Deviation, OutOfTimeException {
        long count = conversation.awaitClosed();
        if (count > most) {
            throw new Deviation("goes on", "sends " + count + " more bytes before it closes");
        }
    }

    private void check(byte[] text) throws Deviation {
        try {
            if (text.length == 0 || text[text.length - 1] != 0) {
                throw new Deviation("a password without an end", "the password in the ticket has no NUL at its end");
            }
            if (password.isPresent() && !isPassword(text, password.get())) {
                throw new Deviation("another password", "the ticket holds another password");
            }
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private static boolean isPassword(byte[] text, Password expected) {
        char[] characters = expected.characters();
        try (Password given = Password.of(Arrays.copyOf(text, text.length - 1))) {
            char[] theirs = given.characters();
            boolean same = Arrays.equals(characters, theirs);
            Arrays.fill(theirs, '\0');
            return same;
        } catch (IllegalArgumentException e) {
            // It holds a NUL, or is longer than passwords are.
            return false;
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private LinkMessage readRequest() throws Deviation, OutOfTimeException {
        return LinkBlock.receive(conversation, "link message", LinkMessage::read);
    }
}
