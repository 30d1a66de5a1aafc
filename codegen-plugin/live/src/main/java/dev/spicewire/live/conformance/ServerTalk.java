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
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;

/** What a client says to a server under test until a channel is linked, and what the server has to say to it. */
final class ServerTalk {

    /** A link that opens a session. */
    static final LinkMessage MAIN = new LinkMessage(0, 1, 0, LinkBytes.USUAL, Capabilities.NONE);

    private final Conversation conversation;
    private final LinkMessage request;

    /**
     * Begins.
     *
     * @param conversation with the server
     * @param request      what the server makes of the bytes that are sent to it, if it takes them
     */
    ServerTalk(Conversation conversation, LinkMessage request) {
        this.conversation = conversation;
        this.request = request;
    }

    /** Waits for a reply that takes the link. */
    LinkReply accepted() throws Deviation, OutOfTimeException {
        LinkReply reply = reply();
        if (!reply.accepted()) {
            throw error(reply.error());
        }
        return reply;
    }

    /** Waits for a reply or a result that refuses the link, and for the end. */
    void refused(LinkError error, Password password)
            throws Deviation, OutOfTimeException, UnsupportedCaseException {
        LinkReply reply = reply();
        long code = reply.error();
        if (reply.accepted()) {
            sendTicket(reply, password);
            code = result();
        }
        if (code == LinkError.OK.number()) {
            throw new Deviation("accepts the link");
        }
        if (code != error.number()) {
            throw error(code);
        }
        conversation.awaitClosed();
    }

    /** Waits for a reply, sends the ticket, and waits for a result that lets the client in. */
    MessageTalk open(Password password) throws Deviation, OutOfTimeException, UnsupportedCaseException {
        LinkReply reply = accepted();
        sendTicket(reply, password);
        return opened(reply);
    }

    /** Waits for a result that lets the client in. */
    MessageTalk opened(LinkReply reply) throws Deviation, OutOfTimeException {
        long code = result();
        if (code != LinkError.OK.number()) {
            throw error(code);
        }
        return messages(reply);
    }

    /** Waits for a result that refuses the ticket, and for the end. */
    void result(LinkError error) throws Deviation, OutOfTimeException {
        long code = result();
        if (code != error.number()) {
            throw code == LinkError.OK.number() ? new Deviation("accepts the ticket") : error(code);
        }
        conversation.awaitClosed();
    }

    /** Waits for a result that refuses for some reason, and for the end. */
    void anyError() throws Deviation, OutOfTimeException {
        long code = result();
        if (LinkError.of(code).isEmpty()) {
            throw error(code);
        } else if (code == LinkError.OK.number()) {
            throw new Deviation("accepts the mechanism");
        }
        conversation.awaitClosed();
    }

    /** {@return the ticket, behind the mechanism where one has to be chosen} */
    byte[] ticket(LinkReply reply, Password password) throws Deviation, UnsupportedCaseException {
        try {
            byte[] ticket = TicketCipher.encrypt(password, reply.publicKey());
            return withMechanism(reply, AuthMechanism.SPICE.number(), ticket);
        } catch (GeneralSecurityException e) {
            throw new Deviation("no usable key", "sends no RSA key that a password fits: " + e.getMessage());
        }
    }

    /** {@return a ticket of any bytes, behind a mechanism where one has to be chosen} */
    byte[] withMechanism(LinkReply reply, long mechanism, byte[] ticket) throws UnsupportedCaseException {
        if (!selects(reply)) {
            return ticket;
        }
        if (!CommonCapability.AUTH_SPICE.in(reply.common())) {
            throw new UnsupportedCaseException("the server takes no tickets, it has " + reply.common()
                    .withNames(CommonCapability.class));
        }
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + ticket.length);
        Wire.put32(out, 0, mechanism);
        return out.position(Integer.BYTES).put(ticket).array();
    }

    /** {@return whether a mechanism has to be chosen} */
    boolean selects(LinkReply reply) {
        return CommonCapability.AUTH_SELECTION.in(request.common())
                && CommonCapability.AUTH_SELECTION.in(reply.common());
    }

    /** {@return the number in a link result} */
    long result() throws Deviation, OutOfTimeException {
        return LinkResult.read(ByteBuffer.wrap(conversation.receive(LinkResult.BYTES, "link result"))).error();
    }

    /** {@return the messages behind the link} */
    MessageTalk messages(LinkReply reply) {
        return new MessageTalk(conversation, new Link(request, reply).headerFormat());
    }

    private void sendTicket(LinkReply reply, Password password)
            throws Deviation, OutOfTimeException, UnsupportedCaseException {
        conversation.send(ticket(reply, password));
    }

    private LinkReply reply() throws Deviation, OutOfTimeException {
        return LinkBlock.receive(conversation, "link reply", LinkReply::read);
    }

    private static Deviation error(long code) {
        if (code == LinkHeader.MAGIC) {
            return new Deviation("sends a link reply instead of a link result");
        }
        return new Deviation("answers link error " + LinkError.describe(code));
    }
}
