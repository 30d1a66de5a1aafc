// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.function.Function;

/** What both sides of a link have in common: the stage, the bytes of the stage, and one answer for ever after. */
public abstract class LinkMachine {

    /** The most bytes behind a link header: capabilities up to number 32,000. */
    static final int MOST_BYTES = 4096;

    private final Collector collector = new Collector();
    private final Outbox outbox = new Outbox();
    private LinkStage stage = LinkStage.HEADER;
    private LinkException failed;
    private Link link;

    LinkMachine() {
        collector.expect(LinkHeader.BYTES);
    }

    /** {@return what the peer is to send next} */
    public final LinkStage stage() {
        return stage;
    }

    /** {@return bytes to send now, which are the caller's; also after a failure, which the peer should hear of} */
    public final ByteBuffer output() {
        return outbox.take();
    }

    /**
     * {@return what was agreed on}
     *
     * @throws IllegalStateException before the stage is {@link LinkStage#LINKED}
     */
    public final Link link() {
        if (link == null) {
            throw new IllegalStateException("the link is still at stage " + stage);
        }
        return link;
    }

    /** {@return what stands around all bytes behind the link, in both directions, where SASL has agreed on it} */
    public Optional<SecurityLayer> layer() {
        return Optional.empty();
    }

    /**
     * Tells that the peer has closed its end.
     *
     * @throws LinkException if the link is not complete
     */
    public final void end() throws LinkException {
        if (stage != LinkStage.LINKED) {
            throw fail(closed(), collector.offset(), "the peer has closed the connection");
        }
    }

    /** {@return what it means that the peer has closed its end at this stage} */
    LinkFailure closed() {
        return LinkFailure.CLOSED;
    }

    /**
     * Tells that the peer has had enough time.
     *
     * @throws LinkException if the link is not complete
     */
    public final void timeOut() throws LinkException {
        if (stage != LinkStage.LINKED) {
            throw fail(LinkFailure.TIMED_OUT, collector.offset(), "the peer took too long");
        }
    }

    /** {@return whether all bytes of the stage are there} */
    final boolean collected(ByteBuffer in) throws LinkException {
        if (failed != null) {
            throw failed;
        }
        return collector.take(in);
    }

    final ByteBuffer bytes() {
        return collector.bytes();
    }

    final long start() {
        return collector.start();
    }

    final Outbox outbox() {
        return outbox;
    }

    final void next(LinkStage following, int count) {
        stage = following;
        collector.expect(count);
    }

    final void linked(Link agreed) {
        link = agreed;
        next(LinkStage.LINKED, 0);
    }

    /** Reads a header and goes on to what stands behind it. */
    final void readHeader(LinkStage following) throws LinkException {
        LinkHeader header;
        try {
            header = LinkHeader.read(bytes());
        } catch (MalformedMessageException e) {
            throw fail(LinkFailure.INVALID_MAGIC, e.offset(), e.getMessage());
        }
        if (header.major() != LinkHeader.MAJOR) {
            throw fail(LinkFailure.VERSION_MISMATCH, 4, "the peer speaks version " + header.major() + "."
                    + header.minor() + ", this is version " + LinkHeader.MAJOR + "." + LinkHeader.MINOR);
        }
        if (header.size() > MOST_BYTES) {
            throw fail(LinkFailure.INVALID_DATA, 12,
                    "announces " + header.size() + " bytes, at most " + MOST_BYTES + " are taken");
        }
        next(following, (int) header.size());
    }

    /**
     * Sends the ticket and waits for the verdict.
     *
     * @param keyOffset where the server's key stands, for the failure
     */
    final void sendTicket(Password password, LinkReply reply, long keyOffset) throws LinkException {
        byte[] ticket;
        try {
            ticket = TicketCipher.encrypt(password, reply.publicKey());
        } catch (GeneralSecurityException e) {
            throw fail(LinkFailure.UNUSABLE_KEY, keyOffset,
                    "the server's public key is no RSA key that the password fits");
        }
        outbox.append(ticket.length, out -> out.put(ticket));
        next(LinkStage.RESULT, LinkResult.BYTES);
    }

    /** {@return what the bytes of the stage are} */
    final <T> T parse(Function<ByteBuffer, T> reader) throws LinkException {
        try {
            return reader.apply(bytes());
        } catch (MalformedMessageException e) {
            throw fail(LinkFailure.INVALID_DATA, start() + e.offset(), e.getMessage());
        }
    }

    /** {@return the channel, or null where it is not known yet} */
    abstract ChannelName channel();

    final LinkException fail(LinkFailure failure, long offset, String reason) {
        return fail(new LinkException(failure, stage, channel(), offset, reason));
    }

    final LinkException fail(LinkException answer) {
        failed = answer;
        return answer;
    }
}
