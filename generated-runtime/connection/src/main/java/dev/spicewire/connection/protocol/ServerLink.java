// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.link.AuthMechanism;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkAuthMechanism;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The server's side of a link: what the client sends goes into {@link #receive}, what {@link #output} gives goes to the
 * client, until the stage is {@link LinkStage#LINKED}.
 */
public final class ServerLink extends LinkMachine {

    private static final ByteBuffer NO_KEY = ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES);

    private static final String NOT_GIVEN = "the server does not give the channel";

    private final LinkPolicy policy;
    private final Supplier<KeyPair> keySource;
    private KeyPair keys;
    private LinkMessage request;
    private LinkReply reply;
    private ServerSaslFrames sasl;

    /**
     * Starts; the client speaks first.
     *
     * @param policy decides
     * @param keys   makes RSA keys of 1024 bits, when the client is admitted. They are for this link alone: with keys
     *               that are used again, a recorded ticket opens the door
     */
    public ServerLink(LinkPolicy policy, Supplier<KeyPair> keys) {
        this.policy = policy;
        keySource = keys;
    }

    /**
     * Takes bytes of the client. What belongs to messages behind the link stays in the buffer.
     *
     * @param in  bytes from its position
     * @param now what time it is, for passwords that expire
     * @return whether the link is complete
     * @throws LinkException if the client is refused; {@link #output()} has what to tell it
     */
    public boolean receive(ByteBuffer in, Instant now) throws LinkException {
        while (stage() != LinkStage.LINKED && collected(in)) {
            switch (stage()) {
                case HEADER -> refuseInReply(() -> readHeader(LinkStage.MESSAGE));
                case MESSAGE -> refuseInReply(this::readMessage);
                case MECHANISM -> readMechanism();
                case SASL -> readSasl();
                default -> readTicket(now);
            }
        }
        return stage() == LinkStage.LINKED;
    }

    private void refuseInReply(Step step) throws LinkException {
        try {
            step.run();
        } catch (LinkException e) {
            write(new LinkReply(e.failure().answer().number(), NO_KEY, Capabilities.NONE, Capabilities.NONE));
            throw e;
        }
    }

    private void readMessage() throws LinkException {
        request = parse(LinkMessage::read);
        LinkError verdict = policy.admit(request);
        if (verdict != LinkError.OK) {
            throw fail(LinkFailure.of(verdict.number()), start(), "the server does not admit it");
        }
        keys = fitting(keySource.get());
        reply = new LinkReply(LinkError.OK, ByteBuffer.wrap(keys.getPublic().getEncoded()),
                policy.common(request), policy.channel(request));
        boolean selects = new Link(request, reply).bothHave(CommonCapability.AUTH_SELECTION);
        if (!selects && !CommonCapability.AUTH_SPICE.in(reply.common())) {
            throw fail(LinkFailure.NO_COMMON_MECHANISM, start(), "the client only knows tickets, the server has "
                    + reply.common());
        }
        write(reply);
        if (selects) {
            next(LinkStage.MECHANISM, LinkAuthMechanism.BYTES);
        } else {
            expectTicket();
        }
    }

    private static KeyPair fitting(KeyPair made) {
        int bytes = made.getPublic().getEncoded().length;
        if (!(made.getPublic() instanceof RSAKey) || bytes != LinkReply.PUBLIC_KEY_BYTES) {
            throw new IllegalStateException(made.getPublic().getAlgorithm() + " key of " + bytes
                    + " bytes, the link reply has room for an RSA key of " + LinkReply.PUBLIC_KEY_BYTES);
        }
        return made;
    }

    private void readMechanism() throws LinkException {
        long number = Wire.uint32(bytes(), 0);
        Optional<ServerSasl> mechanisms =
                CommonCapability.AUTH_SASL.in(reply.common()) ? policy.sasl(request) : Optional.empty();
        if (number == AuthMechanism.SASL.number() && mechanisms.isPresent()) {
            sasl = new ServerSaslFrames(this, mechanisms.get());
            next(LinkStage.SASL, sasl.begin());
            return;
        }
        if (number != AuthMechanism.SPICE.number() || !CommonCapability.AUTH_SPICE.in(reply.common())) {
            throw refuse(LinkFailure.UNKNOWN_MECHANISM,
                    "the client chose mechanism " + number + ", the server has " + reply.common());
        }
        expectTicket();
    }

    private void readSasl() throws LinkException {
        int count = sasl.take(bytes());
        if (count != SaslFrames.DONE) {
            next(LinkStage.SASL, count);
            return;
        }
        LinkError verdict = policy.join(request);
        sasl.finish(verdict);
        if (verdict != LinkError.OK) {
            throw fail(LinkFailure.of(verdict.number()), start(), NOT_GIVEN);
        }
        linked(new Link(request, reply));
    }

    private void expectTicket() {
        next(LinkStage.TICKET, TicketCipher.ticketBytes((RSAKey) keys.getPublic()));
    }

    private void readTicket(Instant now) throws LinkException {
        TicketRule rule = policy.ticket(request);
        boolean known = rule.admits(TicketCipher.decrypt(bytes(), keys.getPrivate()));
        if (!known || rule.expired(now)) {
            throw refuse(LinkFailure.PERMISSION_DENIED,
                    known ? "the password has expired" : "it is not the password");
        }
        LinkError verdict = policy.join(request);
        if (verdict != LinkError.OK) {
            throw refuse(LinkFailure.of(verdict.number()), NOT_GIVEN);
        }
        result(verdict);
        linked(new Link(request, reply));
    }

    private LinkException refuse(LinkFailure failure, String reason) {
        result(failure.answer());
        return fail(failure, start(), reason);
    }

    private void result(LinkError verdict) {
        outbox().append(LinkResult.BYTES, new LinkResult(verdict)::write);
    }

    private void write(LinkReply answer) {
        outbox().append(LinkHeader.BYTES + answer.wireSize(), answer::write);
    }

    @Override
    public Optional<SecurityLayer> layer() {
        return sasl == null ? Optional.empty() : sasl.layer();
    }

    @Override
    ChannelName channel() {
        return request == null ? null : ChannelName.of(request);
    }

    /** What can end in a refusal. */
    private interface Step {

        void run() throws LinkException;
    }
}
