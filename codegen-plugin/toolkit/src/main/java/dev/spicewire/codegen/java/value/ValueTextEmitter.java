// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits {@code toString()} of a value, for people. A record has a good one already unless it holds what Java shows as
 * numbers or not at all: enums, flags, unsigned integers of 64 bits and payloads, or lists, which can be long.
 */
final class ValueTextEmitter {

    private final EmitterContext context;
    private final ClassName type;
    private final List<CodeBlock> members = new ArrayList<>();
    private boolean needed;

    /**
     * Makes the emitter for a value.
     *
     * @param context what is known of the protocol
     * @param type    the value's class
     */
    ValueTextEmitter(EmitterContext context, ClassName type) {
        this.context = context;
        this.type = type;
    }

    /** Adds a component: its member, what people call it, and its name. */
    ValueTextEmitter add(Member member, String label, String name) {
        CodeBlock shown = member instanceof Field field ? shown(field, name) : null;
        needed |= shown != null;
        members.add(CodeBlock.of("$S, $L", label, shown == null ? name : shown));
        return this;
    }

    /** Adds the method to a record that needs it. */
    void addTo(TypeSpec.Builder record) {
        if (needed) {
            record.addMethod(emit());
        }
    }

    /** {@return the method, needed or not} */
    MethodSpec emit() {
        return MethodSpec.methodBuilder("toString").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $T.value($S, $L)", RuntimeTypes.VALUE_TEXT, type.simpleName(),
                        CodeBlock.join(members, ", "))
                .build();
    }

    /** {@return code for what stands for a component, {@code null} if Java shows it well} */
    private CodeBlock shown(Field field, String name) {
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Enumerated enumerated) {
            return CodeBlock.of("$T.name($T.of($L), $L)", RuntimeTypes.VALUE_TEXT,
                    context.names().enumeration(enumerated.type()), name, name);
        } else if (shape instanceof Shape.FlagSet flags) {
            return CodeBlock.of("$T.toString($L)", context.names().enumeration(flags.type()), name);
        } else if (shape instanceof Shape.Number number && number.bits() == 64 && !number.signed()) {
            return CodeBlock.of("$T.toUnsignedString($L)", Long.class, name);
        } else if (FieldTraits.isText(field)) {
            return CodeBlock.of("$T.text($L)", RuntimeTypes.VALUE_TEXT, name);
        }
        Shape target = shape.target();
        if (shape.namesOfElements().isPresent()) {
            return CodeBlock.of("$T.names($L, $T::of)", RuntimeTypes.VALUE_TEXT, name,
                    context.names().enumeration(shape.namesOfElements().get()));
        }
        boolean many = target instanceof Shape.Bytes || target instanceof Shape.Numbers
                || target instanceof Shape.Structs;
        return many ? CodeBlock.of("$L", name) : null;
    }
}
