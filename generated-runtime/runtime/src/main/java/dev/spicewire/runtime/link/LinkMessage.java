// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.support.Values;
import java.nio.ByteBuffer;

/**
 * What a client sends behind its link header: which channel of which session it wants, and what it can do.
 *
 * @param connectionId 0 to open a session, else the session id that the main channel's {@code init} gave
 * @param channelType  type of the channel, as numbered in the protocol
 * @param channelId    which of the channels of that type
 * @param common       capabilities of all channels
 * @param channel      capabilities of this channel type
 */
public record LinkMessage(long connectionId, int channelType, int channelId, Capabilities common,
        Capabilities channel) {

    private static final int CAPS_AT = 6;
    private static final int FIXED_BYTES = CAPS_AT + CapabilityLists.BYTES;

    /**
     * Checks the ranges.
     *
     * @param connectionId 0 to open a session, else the session id that the main channel's {@code init} gave
     * @param channelType  type of the channel, as numbered in the protocol
     * @param channelId    which of the channels of that type
     * @param common       capabilities of all channels
     * @param channel      capabilities of this channel type
     * @throws IllegalArgumentException if a value does not fit its member
     */
    public LinkMessage {
        LinkFields.uint32(connectionId, "connection_id");
        Values.range(channelType, 0, 0xff, "channel_type");
        Values.range(channelId, 0, 0xff, "channel_id");
    }

    /**
     * Reads what stands behind a client's link header.
     *
     * @param in {@link LinkHeader#size()} bytes from the position, which is left behind the last of them
     * @return the link message
     * @throws MalformedMessageException if the bytes are too few or the capabilities lie outside them
     */
    public static LinkMessage read(ByteBuffer in) {
        LinkFields.require(in, FIXED_BYTES, "link_mess");
        int index = in.position();
        CapabilityLists caps = CapabilityLists.read(in, CAPS_AT, "link_mess");
        in.position(in.limit());
        return new LinkMessage(Wire.uint32(in, index), Wire.uint8(in, index + 4), Wire.uint8(in, index + 5),
                caps.common(), caps.channel());
    }

    /** {@return bytes behind the link header} */
    public int wireSize() {
        return FIXED_BYTES + new CapabilityLists(common, channel).wordBytes();
    }

    /**
     * Writes the link header and the message at the buffer's position, which advances behind them.
     *
     * @param out where to write
     * @throws java.nio.BufferOverflowException if they do not fit; nothing is written then
     */
    public void write(ByteBuffer out) {
        int index = LinkFields.claim(out, LinkHeader.BYTES + wireSize());
        new LinkHeader(LinkHeader.MAJOR, LinkHeader.MINOR, wireSize()).write(out.duplicate().position(index));
        int message = index + LinkHeader.BYTES;
        Wire.put32(out, message, connectionId);
        Wire.put8(out, message + 4, channelType);
        Wire.put8(out, message + 5, channelId);
        new CapabilityLists(common, channel).write(out, message + CAPS_AT, FIXED_BYTES);
    }
}
