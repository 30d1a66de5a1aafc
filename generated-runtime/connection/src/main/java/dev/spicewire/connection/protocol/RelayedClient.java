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
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The link stage of a client whose server is somebody else: what the client wants and knows is handed on, and what the
 * server answers is handed back. The password comes through since the client encrypts it for a key of ours.
 */
public final class RelayedClient extends LinkMachine {

    private final Supplier<KeyPair> keyMaker;
    private KeyPair keys;
    private LinkMessage request;
    private LinkReply reply;
    private Password password;

    /**
     * Starts at the client's first byte.
     *
     * @param keys makes an RSA key of 1024 bits, when the server has accepted the request
     */
    public RelayedClient(Supplier<KeyPair> keys) {
        keyMaker = keys;
    }

    /**
     * Takes bytes of the client, up to the next question to the server.
     *
     * @param in bytes from its position; what belongs to later stages stays
     * @return whether the server has to be asked: for a reply to {@link #request}, or whether {@link #password} is
     *         right
     * @throws LinkException if it is no link
     */
    public boolean receive(ByteBuffer in) throws LinkException {
        while (!isWaiting() && collected(in)) {
            switch (stage()) {
                case HEADER, MESSAGE -> readRequest();
                case MECHANISM -> readMechanism();
                default -> readTicket();
            }
        }
        return isWaiting();
    }

    private void readRequest() throws LinkException {
        try {
            if (stage() == LinkStage.HEADER) {
                readHeader(LinkStage.MESSAGE);
            } else {
                request = parse(LinkMessage::read);
                next(LinkStage.REPLY, 0);
            }
        } catch (LinkException e) {
            refuse(e.failure().answer());
            throw e;
        }
    }

    /** The client has no choice: SASL is not among what it was offered. */
    private void readMechanism() throws LinkException {
        long number = Wire.uint32(bytes(), 0);
        if (number != AuthMechanism.SPICE.number()) {
            result(new LinkResult(LinkError.ERROR));
            throw fail(LinkFailure.UNKNOWN_MECHANISM, start(), "the client chose mechanism " + number
                    + ", through a proxy there is only " + AuthMechanism.SPICE.number());
        }
        expectTicket();
    }

    private void expectTicket() {
        next(LinkStage.TICKET, TicketCipher.ticketBytes((RSAKey) keys.getPublic()));
    }

    private boolean isWaiting() {
        return stage() == LinkStage.REPLY || stage() == LinkStage.RESULT || stage() == LinkStage.LINKED;
    }

    private void readTicket() throws LinkException {
        Optional<byte[]> text = TicketCipher.decrypt(bytes(), keys.getPrivate());
        try {
            password = Password.of(Arrays.copyOf(text.orElseThrow(IllegalArgumentException::new),
                    end(text.get())));
        } catch (IllegalArgumentException e) {
            result(new LinkResult(LinkError.PERMISSION_DENIED));
            throw fail(LinkFailure.PERMISSION_DENIED, start(), "the client's ticket holds no password");
        } finally {
            text.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        }
        next(LinkStage.RESULT, 0);
    }

    private static int end(byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        return end;
    }

    /** {@return what the client asks for, without SASL, of which nobody between the two can be a part} */
    public LinkMessage request() {
        return new LinkMessage(request.connectionId(), request.channelType(), request.channelId(),
                withoutSasl(request.common()), request.channel());
    }

    /** {@return the password that the client has given; the caller wipes it} */
    public Password password() {
        return password;
    }

    /**
     * Hands a reply of the server on, with a key of ours.
     *
     * @param answer the server's reply
     * @throws LinkException if it is a refusal
     */
    public void reply(LinkReply answer) throws LinkException {
        boolean accepted = answer.accepted();
        keys = accepted ? keyMaker.get() : null;
        reply = new LinkReply(answer.error(), accepted ? ByteBuffer.wrap(keys.getPublic().getEncoded())
                : ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES), withoutSasl(answer.common()), answer.channel());
        outbox().append(LinkHeader.BYTES + reply.wireSize(), reply::write);
        if (!accepted) {
            throw fail(LinkException.answered(answer.error(), LinkStage.REPLY, channel(), start()));
        }
        if (new Link(request(), reply).bothHave(CommonCapability.AUTH_SELECTION)) {
            next(LinkStage.MECHANISM, LinkAuthMechanism.BYTES);
        } else {
            expectTicket();
        }
    }

    /**
     * Hands a reply of a server with SASL on, at which the proxy logs in by the password in the client's ticket.
     *
     * @param answer the server's reply
     * @throws LinkException if it is a refusal
     */
    public void replyForTicket(LinkReply answer) throws LinkException {
        reply(new LinkReply(answer.error(), answer.publicKey(), Capabilities.of(IntStream.concat(
                Arrays.stream(answer.common().numbers()), IntStream.of((int) CommonCapability.AUTH_SPICE.number()))
                .distinct().toArray()), answer.channel()));
    }

    /**
     * Tells the client, instead of a reply of the server, that there is none for it.
     *
     * @param error what to tell
     */
    public void refuse(LinkError error) {
        LinkReply none = new LinkReply(error, ByteBuffer.allocate(LinkReply.PUBLIC_KEY_BYTES),
                Capabilities.NONE, Capabilities.NONE);
        outbox().append(LinkHeader.BYTES + none.wireSize(), none::write);
    }

    /**
     * Hands the server's verdict on.
     *
     * @param verdict of the server
     */
    public void result(LinkResult verdict) {
        outbox().append(LinkResult.BYTES, verdict::write);
        if (verdict.accepted()) {
            linked(new Link(request(), reply));
        }
    }

    private static Capabilities withoutSasl(Capabilities common) {
        if (!CommonCapability.AUTH_SASL.in(common)) {
            return common;
        }
        long bit = CommonCapability.AUTH_SASL.number();
        return Capabilities.of(Arrays.stream(common.numbers()).filter(number -> number != bit).toArray());
    }

    /** {@return nothing, since SASL is left out} */
    @Override
    public Optional<SecurityLayer> layer() {
        return Optional.empty();
    }

    @Override
    ChannelName channel() {
        return request == null ? null : ChannelName.of(request);
    }
}
