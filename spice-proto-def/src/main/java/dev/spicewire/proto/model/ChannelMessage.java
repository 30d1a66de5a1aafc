// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;

/**
 * A message of a channel in one direction.
 *
 * @param name       name of the entry, such as {@code draw_copy}
 * @param id         message number
 * @param direction  who sends it
 * @param declaredIn name of the channel type that declares it: the channel itself or an ancestor
 * @param body       what it holds
 * @param attributes attributes behind the entry
 * @param doc        doc comment, or the empty string
 * @param location   where the name is
 */
public record ChannelMessage(String name, long id, Direction direction, String declaredIn, Message body,
        Attributes attributes, String doc, Location location) {
}
