// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.link.AuthMechanism;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkAuthMechanism;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The client's side of a link: what the server sends goes into {@link #receive}, what {@link #output} gives goes to the
 * server, until the stage is {@link LinkStage#LINKED}.
 */
public final class ClientLink extends LinkMachine {

    /** What a client has that authenticates by password and reads mini headers. */
    public static final Capabilities COMMON = Capabilities.of(CommonCapability.AUTH_SELECTION,
            CommonCapability.AUTH_SPICE, CommonCapability.MINI_HEADER);

    /** The same with SASL. */
    public static final Capabilities COMMON_WITH_SASL = Capabilities.of(CommonCapability.AUTH_SELECTION,
            CommonCapability.AUTH_SPICE, CommonCapability.AUTH_SASL, CommonCapability.MINI_HEADER);

    /** What {@link #COMMON} has, without mini headers. */
    public static final Capabilities COMMON_WITH_FULL_HEADERS =
            Capabilities.of(CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE);

    private final LinkMessage request;
    private final Password password;
    private final ClientSaslFrames sasl;
    private LinkReply reply;

    /**
     * Starts; the link message is the first output.
     *
     * @param request  which channel, and the client's capabilities
     * @param password stays the caller's, who may wipe it when the link is complete
     */
    public ClientLink(LinkMessage request, Password password) {
        this(request, password, null);
    }

    /**
     * Starts; the link message is the first output.
     *
     * @param request  which channel, and the client's capabilities
     * @param password for servers without SASL; stays the caller's, who may wipe it when the link is complete
     * @param sasl     who the client is for servers with SASL, or null to tell no server
     */
    public ClientLink(LinkMessage request, Password password, ClientSasl sasl) {
        this.request = request;
        this.password = password;
        this.sasl = sasl == null ? null : new ClientSaslFrames(this, sasl);
        outbox().append(LinkHeader.BYTES + request.wireSize(), request::write);
    }

    /**
     * Takes bytes of the server. What belongs to messages behind the link stays in the buffer.
     *
     * @param in bytes from its position
     * @return whether the link is complete
     * @throws LinkException if the server refuses, or sends what is no SPICE; the same for all that comes later
     */
    public boolean receive(ByteBuffer in) throws LinkException {
        while (stage() != LinkStage.LINKED && collected(in)) {
            switch (stage()) {
                case HEADER -> readHeader(LinkStage.REPLY);
                case REPLY -> readReply();
                case SASL -> readSasl();
                default -> readResult();
            }
        }
        return stage() == LinkStage.LINKED;
    }

    private void readReply() throws LinkException {
        reply = parse(LinkReply::read);
        if (!reply.accepted()) {
            throw fail(LinkException.answered(reply.error(), LinkStage.REPLY, channel(), start()));
        }
        if (new Link(request, reply).bothHave(CommonCapability.AUTH_SELECTION)) {
            if (sasl != null && CommonCapability.AUTH_SASL.in(reply.common())) {
                outbox().append(LinkAuthMechanism.BYTES, new LinkAuthMechanism(AuthMechanism.SASL)::write);
                next(LinkStage.SASL, sasl.begin());
                return;
            }
            if (!CommonCapability.AUTH_SPICE.in(reply.common())) {
                throw fail(LinkFailure.NO_COMMON_MECHANISM, start(), "the server takes no password by "
                        + CommonCapability.AUTH_SPICE + ", its capabilities are " + reply.common());
            }
            outbox().append(LinkAuthMechanism.BYTES, new LinkAuthMechanism(AuthMechanism.SPICE)::write);
        }
        sendTicket(password, reply, start() + LinkResult.BYTES);
    }

    private void readSasl() throws LinkException {
        int count = sasl.take(bytes());
        if (count == SaslFrames.DONE) {
            linked(new Link(request, reply));
        } else {
            next(LinkStage.SASL, count);
        }
    }

    private void readResult() throws LinkException {
        LinkResult result = parse(LinkResult::read);
        if (!result.accepted()) {
            throw fail(LinkException.answered(result.error(), LinkStage.RESULT, channel(), start()));
        }
        linked(new Link(request, reply));
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
