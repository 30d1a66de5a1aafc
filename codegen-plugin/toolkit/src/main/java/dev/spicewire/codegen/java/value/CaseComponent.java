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
 * @param name  its name; of an enum, that is about the number
 */
record CaseComponent(String plain, String name) {

    /** {@return the component for a case's member} */
    static CaseComponent of(SwitchCase oneCase) {
        Field field = oneCase.member();
        Shape shape = Shape.of(field.type());
        String plain = TakenMethods.freeInCase(Identifiers.member(field.name()));
        return new CaseComponent(plain,
                shape instanceof Shape.Enumerated ? Addition.VALUE.of(plain, field.name()) : plain);
    }

    /** {@return names that the record's methods can have for parameters and variables beside it} */
    Namespace beside() {
        return Namespace.without(List.of(name));
    }
}
