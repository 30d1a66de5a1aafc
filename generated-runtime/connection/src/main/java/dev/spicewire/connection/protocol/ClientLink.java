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
import java.security.GeneralSecurityException;

/**
 * The client's side of a link: what the server sends goes into {@link #receive}, what {@link #output} gives goes to the
 * server, until the stage is {@link LinkStage#LINKED}.
 */
public final class ClientLink extends LinkMachine {

    /** What a client has that authenticates by password and reads mini headers. */
    public static final Capabilities COMMON = Capabilities.of(CommonCapability.AUTH_SELECTION,
            CommonCapability.AUTH_SPICE, CommonCapability.MINI_HEADER);

    /** The same without mini headers. */
    public static final Capabilities COMMON_WITH_FULL_HEADERS =
            Capabilities.of(CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE);

    private final LinkMessage request;
    private final Password password;
    private LinkReply reply;

    /**
     * Starts; the link message is the first output.
     *
     * @param request  which channel, and the client's capabilities
     * @param password stays the caller's, who may wipe it when the link is complete
     */
    public ClientLink(LinkMessage request, Password password) {
        this.request = request;
        this.password = password;
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
            if (!CommonCapability.AUTH_SPICE.in(reply.common())) {
                throw fail(LinkFailure.NO_COMMON_MECHANISM, start(), "the server takes no password by "
                        + CommonCapability.AUTH_SPICE + ", its capabilities are " + reply.common());
            }
            outbox().append(LinkAuthMechanism.BYTES, new LinkAuthMechanism(AuthMechanism.SPICE)::write);
        }
        byte[] ticket = ticket();
        outbox().append(ticket.length, out -> out.put(ticket));
        next(LinkStage.RESULT, LinkResult.BYTES);
    }

    private byte[] ticket() throws LinkException {
        try {
            return TicketCipher.encrypt(password, reply.publicKey());
        } catch (GeneralSecurityException e) {
            throw fail(LinkFailure.UNUSABLE_KEY, start() + LinkResult.BYTES,
                    "the server's public key is no RSA key that the password fits");
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
    ChannelName channel() {
        return ChannelName.of(request);
    }
}
