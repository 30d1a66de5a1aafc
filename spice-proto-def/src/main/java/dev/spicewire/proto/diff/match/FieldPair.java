// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Type;

/** A field in both versions, which may be the member of a switch case. */
public final class FieldPair extends Used {

    private final ContainerPair container;
    private final Pair<Field> fields;
    private final String symbol;

    FieldPair(ContainerPair container, Pair<Field> fields, String symbol) {
        this.container = container;
        this.fields = fields;
        this.symbol = symbol;
    }

    /** {@return what it is a member of} */
    public ContainerPair container() {
        return container;
    }

    /** {@return it in both versions} */
    public Pair<Field> fields() {
        return fields;
    }

    /** {@return it in the old version} */
    public Field before() {
        return fields.before();
    }

    /** {@return it in the new version} */
    public Field after() {
        return fields.after();
    }

    /** {@return its types, typedefs removed} */
    public Pair<Type> types() {
        return fields.map(field -> field.type().resolved());
    }

    /** {@return its name in reports} */
    public String symbol() {
        return symbol;
    }

    /** {@return whether only one version has an attribute behind it, and that is the given one} */
    public boolean onlyIn(OldOrNew version, String attribute) {
        return fields.of(version).attributes().has(attribute)
                && !fields.of(version.other()).attributes().has(attribute);
    }
}
