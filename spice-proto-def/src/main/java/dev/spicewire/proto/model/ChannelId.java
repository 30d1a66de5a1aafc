// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;

/**
 * A line of {@code protocol}: a channel of the protocol and its number.
 *
 * @param name     its name, such as {@code display}
 * @param id       number in the link message
 * @param channel  the channel type
 * @param location where the name is
 */
public record ChannelId(String name, long id, Channel channel, Location location) {
}
