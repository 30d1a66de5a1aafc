// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;
import java.util.List;
import java.util.Optional;

/**
 * A channel type with all messages, inherited ones included and first.
 *
 * @param name       name of the channel type, such as {@code DisplayChannel}
 * @param parent     name of the channel type it derives from, or the empty string
 * @param memberName its name in {@code protocol}, such as {@code display}, or the empty string for a base
 * @param server     messages that servers send
 * @param client     messages that clients send
 * @param attributes attributes behind the definition
 * @param doc        doc comment, or the empty string
 * @param location   where the name is defined
 */
public record Channel(String name, String parent, String memberName, List<ChannelMessage> server,
        List<ChannelMessage> client, Attributes attributes, String doc, Location location) {

    /** Takes copies. */
    public Channel {
        server = List.copyOf(server);
        client = List.copyOf(client);
    }

    /** {@return the messages of one direction} */
    public List<ChannelMessage> messages(Direction direction) {
        return direction == Direction.SERVER ? server : client;
    }

    /** {@return whether a message of this channel was declared by an ancestor} */
    public boolean inherits(ChannelMessage message) {
        return !message.declaredIn().equals(name);
    }

    /** {@return the message with that number, if there is one} */
    public Optional<ChannelMessage> message(Direction direction, long id) {
        return messages(direction).stream().filter(m -> m.id() == id).findFirst();
    }
}
