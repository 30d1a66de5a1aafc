// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.runtime.Sender;
import java.util.Map;
import java.util.TreeMap;

/**
 * The most bytes that a body may have, by sender and channel type. A longer one ends the channel when its header
 * arrives. Immutable.
 */
public final class ChannelLimits {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /** Images of 8K displays that nothing has compressed, and 16 MiB of anything else. */
    private static final ChannelLimits OF_SERVERS = new ChannelLimits(16 * MIB,
            Map.of(SpiceChannels.DISPLAY, 256 * MIB));

    /** What a user does is small; sound and what is lent to the guest comes in pieces. */
    private static final ChannelLimits OF_CLIENTS = new ChannelLimits(16 * MIB,
            Map.of(SpiceChannels.MAIN, MIB, SpiceChannels.DISPLAY, 64 * KIB, SpiceChannels.INPUTS, 64 * KIB,
                    SpiceChannels.CURSOR, 64 * KIB, SpiceChannels.PLAYBACK, 64 * KIB));

    private final int others;
    private final Map<Integer, Integer> byType;

    private ChannelLimits(int others, Map<Integer, Integer> byType) {
        this.others = others;
        this.byType = byType;
    }

    /**
     * {@return limits that no program's ordinary messages come near}
     *
     * @param sender who sends what is limited
     */
    public static ChannelLimits of(Sender sender) {
        return sender == Sender.SERVER ? OF_SERVERS : OF_CLIENTS;
    }

    /**
     * {@return these limits with another one for a channel type}
     *
     * @param channelType type of channel, as numbered in {@link SpiceChannels}
     * @param bytes       the most bytes of a body
     */
    public ChannelLimits with(int channelType, int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("the largest body can't have " + bytes + " bytes");
        }
        Map<Integer, Integer> more = new TreeMap<>(byType);
        more.put(channelType, bytes);
        return new ChannelLimits(others, more);
    }

    /**
     * {@return the most bytes of a body}
     *
     * @param channelType type of channel, as numbered in {@link SpiceChannels}
     */
    public int bytes(int channelType) {
        return byType.getOrDefault(channelType, others);
    }
}
