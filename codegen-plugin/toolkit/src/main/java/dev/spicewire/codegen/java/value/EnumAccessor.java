// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits what shows a value's enum, or array of one, by name; the component beside it has the numbers. */
final class EnumAccessor {

    private EnumAccessor() {
    }

    /**
     * {@return the accessor; none for members without names}
     *
     * @param field     the member
     * @param accessor  name of the accessor
     * @param component name of the component
     */
    static Optional<MethodSpec> of(EmitterContext context, Field field, String accessor, String component) {
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Enumerated enumerated) {
            ClassName type = context.names().enumeration(enumerated.type());
            return Optional.of(method(accessor)
                    .addJavadoc("{@return {@code $L} by name, $T.$L where it has none}\n", field.name(), type,
                            unnamed(context, enumerated.type()))
                    .returns(type)
                    .addStatement("return $T.of($L)", type, component)
                    .build());
        }
        return shape.namesOfElements().map(named -> array(context, field, named, accessor, component));
    }

    private static MethodSpec array(EmitterContext context, Field field, EnumType named, String accessor,
            String component) {
        ClassName type = context.names().enumeration(named);
        boolean nullable = FieldTraits.isNullable(field);
        TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), type);
        return method(accessor)
                .addJavadoc("{@return {@code $L} by name, $T.$L where a number has none$L}\n", field.name(), type,
                        unnamed(context, named), nullable ? "; {@code null} where the pointer is null" : "")
                .returns(nullable ? context.nullable(list) : list)
                .addStatement("return $T.constants($L, $T::of)", RuntimeTypes.ENUM_NUMBERS, component, type)
                .build();
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }

    private static String unnamed(EmitterContext context, EnumType type) {
        return context.constants(type).added();
    }
}
