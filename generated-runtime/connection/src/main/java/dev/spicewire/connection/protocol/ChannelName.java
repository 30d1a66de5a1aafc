// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.runtime.link.LinkMessage;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which channel of a session.
 *
 * @param type type of the channel, as numbered in {@link SpiceChannels}
 * @param id   which of the channels of that type
 */
public record ChannelName(int type, int id) {

    /** {@return the channel that a link message asks for} */
    static ChannelName of(LinkMessage request) {
        return new ChannelName(request.channelType(), request.channelId());
    }

    /**
     * {@return the type of channels of a name}
     *
     * @param name such as {@code display}
     */
    public static OptionalInt typeOf(String name) {
        return IntStream.rangeClosed(SpiceChannels.MAIN, SpiceChannels.WEBDAV)
                .filter(type -> new ChannelName(type, 0).toString().equals(name + " 0")).findFirst();
    }

    /** {@return such as {@code display 0}, or {@code channel type 42, 0}} */
    @Override
    public String toString() {
        return switch (type) {
            case SpiceChannels.MAIN -> "main ";
            case SpiceChannels.DISPLAY -> "display ";
            case SpiceChannels.INPUTS -> "inputs ";
            case SpiceChannels.CURSOR -> "cursor ";
            case SpiceChannels.PLAYBACK -> "playback ";
            case SpiceChannels.RECORD -> "record ";
            case SpiceChannels.TUNNEL -> "tunnel ";
            case SpiceChannels.SMARTCARD -> "smartcard ";
            case SpiceChannels.USBREDIR -> "usbredir ";
            case SpiceChannels.PORT -> "port ";
            case SpiceChannels.WEBDAV -> "webdav ";
            default -> "channel type " + type + ", ";
        } + id;
    }
}
