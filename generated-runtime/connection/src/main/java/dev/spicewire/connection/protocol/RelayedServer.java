// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.link.AuthMechanism;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkAuthMechanism;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The link stage of a server whose client is somebody else: the password comes only after the reply. */
public final class RelayedServer extends LinkMachine {

    private final LinkMessage request;
    private LinkReply reply;
    private LinkResult result;
    private ClientSaslFrames sasl;

    /**
     * Starts with the client's request.
     *
     * @param request what the client asks for
     */
    public RelayedServer(LinkMessage request) {
        this.request = request;
        outbox().append(LinkHeader.BYTES + request.wireSize(), request::write);
    }

    /**
     * Takes bytes of the server, up to the next question to the client.
     *
     * @param in bytes from its position; what belongs to later stages stays
     * @return whether {@link #reply} or {@link #result} is there now
     * @throws LinkException if it is no link
     */
    public boolean receive(ByteBuffer in) throws LinkException {
        while (!isWaiting() && collected(in)) {
            switch (stage()) {
                case HEADER -> readHeader(LinkStage.REPLY);
                case REPLY -> {
                    reply = parse(LinkReply::read);
                    next(LinkStage.TICKET, 0);
                }
                case SASL -> readSasl();
                default -> {
                    result = parse(LinkResult::read);
                    linked(new Link(request, reply));
                }
            }
        }
        return isWaiting();
    }

    private void readSasl() throws LinkException {
        int count = sasl.take(bytes());
        if (count == SaslFrames.DONE) {
            result = new LinkResult(LinkError.OK);
            linked(new Link(request, reply));
        } else {
            next(LinkStage.SASL, count);
        }
    }

    private boolean isWaiting() {
        return stage() == LinkStage.TICKET || stage() == LinkStage.LINKED;
    }

    /** {@return what the server has replied} */
    public LinkReply reply() {
        return reply;
    }

    /** {@return whether the server asks by SASL, and the request has told that it is known} */
    public boolean hasSasl() {
        Link link = new Link(request, reply);
        return link.bothHave(CommonCapability.AUTH_SELECTION) && link.bothHave(CommonCapability.AUTH_SASL);
    }

    /**
     * Authenticates by SASL, where {@link #hasSasl}.
     *
     * @param login who the client is
     */
    public void authenticate(ClientSasl login) {
        sasl = new ClientSaslFrames(this, login);
        outbox().append(LinkAuthMechanism.BYTES, new LinkAuthMechanism(AuthMechanism.SASL)::write);
        next(LinkStage.SASL, sasl.begin());
    }

    /**
     * Authenticates.
     *
     * @param password what the client has given
     * @throws LinkException if the server's key can't encrypt it
     */
    public void authenticate(Password password) throws LinkException {
        if (new Link(request, reply).bothHave(CommonCapability.AUTH_SELECTION)) {
            outbox().append(LinkAuthMechanism.BYTES, new LinkAuthMechanism(AuthMechanism.SPICE)::write);
        }
        sendTicket(password, reply, start());
    }

    /** {@return the server's verdict} */
    public LinkResult result() {
        return result;
    }

    @Override
    public Optional<SecurityLayer> layer() {
        return sasl == null ? Optional.empty() : sasl.layer();
    }

    /** A server with SASL says nothing to a wrong password, it closes. */
    @Override
    LinkFailure closed() {
        return stage() == LinkStage.SASL && sasl.hasAnswered() ? LinkFailure.PERMISSION_DENIED : super.closed();
    }

    @Override
    ChannelName channel() {
        return ChannelName.of(request);
    }
}
