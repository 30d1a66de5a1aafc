// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.io.IOException;

/**
 * A link did not come about. Says why, at which stage, on which channel and behind how many bytes of the peer; never
 * anything of a password.
 */
public final class LinkException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    private final LinkFailure failure;
    /** How far it had come. */
    private final LinkStage stage;
    /** Type and number of the channel; transient, since a record of ours need not be serializable. */
    private final transient ChannelName channel;
    /** Bytes of the peer. */
    private final long offset;
    /** The peer's number for the failure, or -1. */
    private final long code;

    /**
     * Describes a failure.
     *
     * @param failure why
     * @param stage   how far the link had come
     * @param channel the channel, or null where a server does not know it yet
     * @param offset  bytes of the peer in front of what is wrong
     * @param reason  what was found and what would be right
     */
    public LinkException(LinkFailure failure, LinkStage stage, ChannelName channel, long offset, String reason) {
        this(failure, stage, channel, offset, -1, reason);
    }

    private LinkException(LinkFailure failure, LinkStage stage, ChannelName channel, long offset, long code,
            String reason) {
        super(failure + " at " + stage + (channel == null ? "" : " of " + channel) + ", byte " + offset + ": "
                + reason);
        this.failure = failure;
        this.stage = stage;
        this.channel = channel;
        this.offset = offset;
        this.code = code;
    }

    /** {@return the failure that a server has answered} */
    static LinkException answered(long code, LinkStage stage, ChannelName channel, long offset) {
        LinkFailure failure = LinkFailure.of(code);
        return new LinkException(failure, stage, channel, offset, code,
                "the server answers " + code + ": " + failure.meaning());
    }

    /** {@return why} */
    public LinkFailure failure() {
        return failure;
    }

    /** {@return how far the link had come} */
    public LinkStage stage() {
        return stage;
    }

    /** {@return the channel, or null where a server does not know it yet} */
    public ChannelName channel() {
        return channel;
    }

    /** {@return bytes of the peer in front of what is wrong} */
    public long offset() {
        return offset;
    }

    /** {@return the number that the server answered, or -1 where it is this side that refuses} */
    public long code() {
        return code;
    }
}
