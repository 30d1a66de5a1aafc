// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;
import java.util.Objects;

/**
 * Another name for an integer type; the bytes are those of the target.
 *
 * @param name       the new name
 * @param target     what it stands for
 * @param attributes attributes behind the definition
 * @param doc        doc comment, or the empty string
 * @param location   where the name is defined
 */
public record Typedef(String name, Type target, Attributes attributes, String doc, Location location)
        implements Type {

    /** By a loop: nothing bounds how many typedefs stand one behind the other. */
    @Override
    public Type resolved() {
        Type type = target;
        while (type instanceof Typedef typedef) {
            type = typedef.target;
        }
        return type.resolved();
    }

    /** Says for every typedef down to the first type that is none whether the names and the places are the same. */
    @Override
    public boolean equals(Object other) {
        Object mine = this;
        Object theirs = other;
        while (mine instanceof Typedef a && theirs instanceof Typedef b && a.saysTheSame(b)) {
            mine = a.target;
            theirs = b.target;
        }
        return !(mine instanceof Typedef) && mine.equals(theirs);
    }

    private boolean saysTheSame(Typedef other) {
        return name.equals(other.name) && attributes.equals(other.attributes) && doc.equals(other.doc)
                && location.equals(other.location);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, location);
    }

    /** {@return the new name} */
    @Override
    public String toString() {
        return name;
    }
}
