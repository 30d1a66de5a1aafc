// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something with members: a {@link Struct} or a {@link Message}. */
public sealed interface Container permits Struct, Message {

    /** {@return its name in the language; of an anonymous message the name of its channel entry} */
    String name();

    /** {@return members in wire order} */
    List<Member> members();

    /** {@return attributes behind the definition} */
    Attributes attributes();

    /** {@return doc comment, or the empty string} */
    String doc();

    /** {@return where the name is defined} */
    Location location();

    /** {@return every field, those of switch cases included, in wire order} */
    default List<Field> allFields() {
        List<Field> fields = new ArrayList<>();
        for (Member member : members()) {
            if (member instanceof Field field) {
                fields.add(field);
            } else if (member instanceof Switch choice) {
                choice.cases().forEach(c -> fields.add(c.member()));
            }
        }
        return fields;
    }

    /** {@return the field of that name, if there is one, also inside a switch} */
    default Optional<Field> field(String fieldName) {
        return allFields().stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }
}
