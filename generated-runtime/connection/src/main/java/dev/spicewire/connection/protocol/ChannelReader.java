// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.codec.BaseClientDisconnecting;
import dev.spicewire.codec.BaseServerDisconnecting;
import dev.spicewire.codec.LinkErr;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.framing.SubMessage;
import dev.spicewire.runtime.framing.SubMessageList;
import java.nio.ByteBuffer;

/** What the peer sends behind the link stage: from bytes to messages, and to the end of the channel. */
public final class ChannelReader {

    private static final long NO_REASON = -1;

    private final ChannelName channel;
    private final Sender peer;
    private final int limit;
    private final Housekeeping housekeeping;
    private final MessageCutter messages;
    private final BaseServerDisconnecting.View disconnecting = new BaseServerDisconnecting.View();
    private long disconnectReason = NO_REASON;
    /** Offset in the stream of the body that is being handled. */
    private long bodyOffset;
    private MessageHandler handler;
    private ChannelClosedException closed;

    /**
     * Starts at the first data header.
     *
     * @param link         what was agreed on
     * @param peer         which side sends
     * @param limits       sizes of bodies
     * @param housekeeping what this side does by itself
     */
    public ChannelReader(Link link, Sender peer, ChannelLimits limits, Housekeeping housekeeping) {
        this.channel = link.channel();
        this.peer = peer;
        this.housekeeping = housekeeping;
        limit = limits.bytes(channel.type());
        messages = new MessageCutter(link.headerFormat(), limit, new Incoming());
    }

    /**
     * Takes the next bytes of the peer and hands on the messages that are now complete. What a handler throws passes
     * through, and the next call goes on behind that message.
     *
     * @param in       bytes from its position, all of which are taken
     * @param receiver takes the messages
     * @throws ChannelClosedException if a message is too large or malformed; the same for all that comes later
     */
    public void receive(ByteBuffer in, MessageHandler receiver) throws ChannelClosedException {
        if (closed != null) {
            throw closed;
        }
        handler = receiver;
        try {
            messages.feed(in);
        } catch (MalformedMessageException e) {
            throw close(CloseReason.MALFORMED, bodyOffset + e.offset(), e.getMessage(), e);
        }
    }

    /**
     * Tells that the peer has closed its end.
     *
     * @return what that means
     */
    public ChannelClosedException end() {
        if (closed != null) {
            return closed;
        } else if (messages.pending() > 0) {
            return close(CloseReason.TRUNCATED, messages.offset(),
                    "the connection ended " + messages.pending() + " bytes into a message", null);
        } else if (disconnectReason != NO_REASON) {
            return close(CloseReason.DISCONNECTED, messages.offset(), "the peer gave as reason "
                    + LinkErr.of(disconnectReason) + " (" + disconnectReason + ")", null);
        }
        return close(CloseReason.CLOSED, messages.offset(), "the peer has closed the connection", null);
    }

    /** {@return bytes of the peer that have been taken} */
    public long offset() {
        return messages.offset();
    }

    private ChannelClosedException close(CloseReason reason, long offset, String detail, Throwable cause) {
        closed = new ChannelClosedException(reason, channel, offset, detail, cause);
        return closed;
    }

    private void deliver(int type, ByteBuffer body, long serial) {
        if (type == disconnectingType()) {
            disconnectReason = disconnecting.wrap(body).reasonValue();
        }
        housekeeping.arrived(type, body);
        handler.message(type, body, serial);
    }

    private int disconnectingType() {
        return peer == Sender.SERVER ? BaseServerDisconnecting.ID
                : BaseClientDisconnecting.ID;
    }

    /** Takes messages apart. */
    private final class Incoming implements MessageCutter.Receiver {

        @Override
        public void message(long serial, int type, long subList, ByteBuffer body, long offset) {
            bodyOffset = offset;
            if (subList != 0) {
                subMessages(body, subList, serial);
            }
            if (peer == Sender.SERVER && type == SubMessageList.LIST_TYPE) {
                subMessages(body, 0, serial);
            } else {
                deliver(type, body, serial);
            }
            housekeeping.handled();
        }

        private void subMessages(ByteBuffer carrier, long list, long serial) {
            long start = bodyOffset;
            for (SubMessage sub : SubMessageList.read(carrier, list)) {
                bodyOffset = start + sub.offset() + SubMessage.HEADER_BYTES;
                deliver(sub.type(), sub.body(), serial);
            }
            bodyOffset = start;
        }

        @Override
        public ChannelClosedException tooLarge(int type, long announced, long headerOffset) {
            return close(CloseReason.OVERSIZED, headerOffset, "message " + type + " announces "
                    + announced + " bytes, more than the limit of " + limit, null);
        }
    }
}
