// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;
import java.util.List;

/**
 * What the body of a message holds.
 *
 * @param name       its name; of an anonymous message the name of its channel entry
 * @param anonymous  whether it was defined in place, in a channel
 * @param members    in wire order
 * @param attributes attributes behind the definition
 * @param doc        doc comment, or the empty string
 * @param location   where the name is defined
 */
public record Message(String name, boolean anonymous, List<Member> members, Attributes attributes, String doc,
        Location location) implements Container {

    /** Takes a copy. */
    public Message {
        members = List.copyOf(members);
    }
}
