// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import java.util.Optional;

/**
 * How an enum, or an array of one, is given by name. An array is one in Java, too, since a list would have the type of
 * the numbers' list where Java compares signatures.
 *
 * @param type    type of a parameter that has the accessor's name
 * @param numbers code that makes the component of it
 */
record NamedParameter(TypeName type, CodeBlock numbers) {

    /** {@return the parameter for a component that has names} */
    static Optional<NamedParameter> of(EmitterContext context, Component component) {
        if (!(component.member() instanceof Field field)) {
            return Optional.empty();
        }
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Enumerated enumerated) {
            return Optional.of(new NamedParameter(context.names().enumeration(enumerated.type()),
                    CodeBlock.of("$L.value()", component.accessor())));
        }
        return shape.namesOfElements().map(named -> array(context, field, named, component));
    }

    private static NamedParameter array(EmitterContext context, Field field, EnumType named, Component component) {
        TypeName array = ArrayTypeName.of(context.names().enumeration(named));
        return new NamedParameter(FieldTraits.isNullable(field) ? context.nullable(array) : array,
                CodeBlock.of("$T.$L($L)", RuntimeTypes.ENUM_NUMBERS,
                        NumberCode.isLong(new Shape.Number(named.bits(), false)) ? "longs" : "ints",
                        component.accessor()));
    }
}
