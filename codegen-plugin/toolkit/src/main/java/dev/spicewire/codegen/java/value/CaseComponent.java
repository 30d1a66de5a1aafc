// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import dev.spicewire.codegen.java.names.Addition;
import dev.spicewire.codegen.java.names.Identifiers;
import dev.spicewire.codegen.java.names.Namespace;
import dev.spicewire.codegen.java.names.TakenMethods;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;

/**
 * The one component of a case's record.
 *
 * @param plain the member's name
 * @param name  its name; of an enum and an array of one, that is about the numbers
 */
record CaseComponent(String plain, String name) {

    /** {@return the component for a case's member} */
    static CaseComponent of(SwitchCase oneCase) {
        Field field = oneCase.member();
        String plain = TakenMethods.freeInCase(Identifiers.member(field.name()));
        return new CaseComponent(plain, name(Shape.of(field.type()), plain, field.name()));
    }

    private static String name(Shape shape, String plain, String written) {
        if (shape instanceof Shape.Enumerated) {
            return Addition.VALUE.of(plain, written);
        }
        return shape.namesOfElements().isPresent() ? Addition.VALUES.of(plain, written) : plain;
    }

    /** {@return names that the record's methods can have for parameters and variables beside it} */
    Namespace beside() {
        return Namespace.without(List.of(name));
    }
}
