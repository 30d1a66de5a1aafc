package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;

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

    @Override
    public Type resolved() {
        return target.resolved();
    }
}
