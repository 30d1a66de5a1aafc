// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;
import java.util.List;

/**
 * A struct: its members one behind the other, without padding.
 *
 * @param name       its name
 * @param members    in wire order
 * @param attributes attributes behind the definition
 * @param doc        doc comment, or the empty string
 * @param location   where the name is defined
 */
public record Struct(String name, List<Member> members, Attributes attributes, String doc, Location location)
        implements Container, Type {

    /** Takes a copy. */
    public Struct {
        members = List.copyOf(members);
    }
}
