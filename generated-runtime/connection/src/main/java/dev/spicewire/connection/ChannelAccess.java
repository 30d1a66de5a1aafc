// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.transport.HttpProxy;
import java.util.Set;

/**
 * How a client gets at the channels of a server. Immutable: each method gives a copy.
 *
 * @param proxy    through which TCP connections go, or null
 * @param secured  types of channels that are only opened over TLS, whatever the server says
 * @param disabled types of channels that are left alone: sessions do not list them
 */
public record ChannelAccess(HttpProxy proxy, Set<Integer> secured, Set<Integer> disabled) {

    /** No proxy, and all channels as the server has them. */
    public static final ChannelAccess DIRECT = new ChannelAccess(null, Set.of(), Set.of());

    /**
     * Copies the sets.
     *
     * @param proxy    through which TCP connections go, or null
     * @param secured  types of channels that are only opened over TLS
     * @param disabled types of channels that are left alone
     */
    public ChannelAccess {
        secured = Set.copyOf(secured);
        disabled = Set.copyOf(disabled);
    }

    /**
     * {@return the same through a proxy}
     *
     * @param other through which TCP connections go, or null
     */
    public ChannelAccess through(HttpProxy other) {
        return new ChannelAccess(other, secured, disabled);
    }

    /**
     * {@return the same with other channels over TLS only}
     *
     * @param types as numbered in {@link dev.spicewire.codec.SpiceChannels}
     */
    public ChannelAccess secured(Set<Integer> types) {
        return new ChannelAccess(proxy, types, disabled);
    }

    /**
     * {@return the same with other channels left alone}
     *
     * @param types as numbered in {@link dev.spicewire.codec.SpiceChannels}
     */
    public ChannelAccess disabled(Set<Integer> types) {
        return new ChannelAccess(proxy, secured, types);
    }
}
