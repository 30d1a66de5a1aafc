// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.io.IOException;

/** A channel has ended. Says why, which one, and behind how many bytes of the peer. */
public final class ChannelClosedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    private final CloseReason reason;
    /** Type and number of the channel; transient, since a record of ours need not be serializable. */
    private final transient ChannelName channel;
    /** Bytes of the peer behind the link stage. */
    private final long offset;

    /**
     * Describes the end of a channel.
     *
     * @param reason  why
     * @param channel which
     * @param offset  bytes of the peer, counted from behind the link stage, in front of what is wrong
     * @param detail  what was found and what would be right
     * @param cause   what made it end, or null
     */
    public ChannelClosedException(CloseReason reason, ChannelName channel, long offset, String detail,
            Throwable cause) {
        super(channel + " has ended (" + reason + "), byte " + offset + ": " + detail, cause);
        this.reason = reason;
        this.channel = channel;
        this.offset = offset;
    }

    /** {@return why} */
    public CloseReason reason() {
        return reason;
    }

    /** {@return which channel} */
    public ChannelName channel() {
        return channel;
    }

    /** {@return bytes of the peer, counted from behind the link stage, in front of what is wrong} */
    public long offset() {
        return offset;
    }
}
