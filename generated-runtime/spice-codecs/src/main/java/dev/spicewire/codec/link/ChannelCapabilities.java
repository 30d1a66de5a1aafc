// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codec.link;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;

/** Puts names to the capabilities of a channel, whose numbers mean something else on each type of channel. */
public final class ChannelCapabilities {

    private ChannelCapabilities() {
    }

    /**
     * {@return what a client can do on the channel that it asks for, shown by name}
     *
     * @param message the client's link message
     */
    public static Capabilities of(LinkMessage message) {
        return named(message.channelType(), message.channel());
    }

    /**
     * {@return what a server can do on a channel, shown by name}
     *
     * @param channelType type of the channel, from the client's link message
     * @param reply       the server's reply
     */
    public static Capabilities of(int channelType, LinkReply reply) {
        return named(channelType, reply.channel());
    }

    /**
     * {@return the same capabilities, shown by name where the channel has names for them}
     *
     * @param channelType  type of the channel, such as {@link SpiceChannels#MAIN}
     * @param capabilities capabilities of a channel
     */
    public static Capabilities named(int channelType, Capabilities capabilities) {
        return switch (channelType) {
            case SpiceChannels.MAIN -> capabilities.withNames(MainCapability.class);
            case SpiceChannels.DISPLAY -> capabilities.withNames(DisplayCapability.class);
            case SpiceChannels.INPUTS -> capabilities.withNames(InputsCapability.class);
            case SpiceChannels.PLAYBACK -> capabilities.withNames(PlaybackCapability.class);
            case SpiceChannels.RECORD -> capabilities.withNames(RecordCapability.class);
            case SpiceChannels.USBREDIR, SpiceChannels.PORT, SpiceChannels.WEBDAV ->
                    capabilities.withNames(SpicevmcCapability.class);
            default -> capabilities;
        };
    }
}
