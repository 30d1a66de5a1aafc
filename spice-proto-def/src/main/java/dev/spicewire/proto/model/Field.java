// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;

/**
 * A member with a type.
 *
 * @param name       its name
 * @param type       its type
 * @param attributes attributes behind the member
 * @param doc        doc comment, or the empty string
 * @param location   where the name is
 */
public record Field(String name, Type type, Attributes attributes, String doc, Location location) implements Member {

    /** {@return whether its bytes, if it has any, are text for people, which the definition says} */
    public boolean isText() {
        return attributes.has("zero_terminated") || doc.contains("@text");
    }
}
