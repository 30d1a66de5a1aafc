// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Struct;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** How a value holds, checks and writes one field, in a container as in a case of a switch. */
final class FieldCode {

    private final EmitterContext context;
    private final ValueLocals locals;

    /**
     * Makes code for the methods of a value.
     *
     * @param locals what they call their parameters and variables
     */
    FieldCode(EmitterContext context, ValueLocals locals) {
        this.context = context;
        this.locals = locals;
    }

    /** {@return the component's type} */
    TypeName type(Field field) {
        TypeName type = type(Shape.of(field.type()));
        return FieldTraits.isNullable(field) ? context.nullable(type) : type;
    }

    private TypeName type(Shape shape) {
        if (NumberCode.of(shape) != null) {
            return NumberCode.type(NumberCode.of(shape));
        } else if (shape instanceof Shape.Inline inline) {
            return context.owner(inline.struct());
        } else if (shape instanceof Shape.Bytes) {
            return ClassName.get(ByteBuffer.class);
        } else if (shape instanceof Shape.Numbers numbers) {
            return list(NumberCode.boxed(numbers.element()));
        } else if (shape instanceof Shape.Structs structs) {
            return list(context.owner(structs.element()));
        }
        return type(((Shape.Pointer) shape).part());
    }

    /**
     * {@return statements of a constructor that refuse what can't be written and make the component immutable}
     *
     * @param field a held field
     * @param name  the component
     * @param label what errors call it
     */
    CodeBlock check(Field field, String name, String label) {
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Pointer pointer) {
            boolean required = FieldTraits.isRequired(field, pointer);
            CodeBlock check = checkPart(pointer.part(), name, label);
            if (required) {
                return pointer.part() instanceof Shape.Inline ? required(name, label) : check;
            }
            return check.isEmpty() || pointer.part() instanceof Shape.Inline ? CodeBlock.of("")
                    : CodeBlock.builder().beginControlFlow("if ($L != null)", name).add(check).endControlFlow().build();
        }
        return checkPart(shape, name, label);
    }

    private static CodeBlock required(String name, String label) {
        return CodeBlock.builder().addStatement("$T.requireNonNull($L, $S)", Objects.class, name, label).build();
    }

    private static CodeBlock checkPart(Shape shape, String name, String label) {
        Shape.Number number = NumberCode.of(shape);
        CodeBlock.Builder code = CodeBlock.builder();
        if (number != null) {
            if (NumberCode.needsRangeCheck(number)) {
                code.addStatement("$T.range($L, $L, $L, $S)", RuntimeTypes.VALUES, name, NumberCode.min(number),
                        NumberCode.max(number), label);
            }
        } else if (shape instanceof Shape.Bytes bytes) {
            code.addStatement("$L = $T.$L($L, $S)", name, RuntimeTypes.VALUES, bytes.isString() ? "string" : "payload",
                    name, label);
        } else if (shape instanceof Shape.Numbers numbers && NumberCode.needsRangeCheck(numbers.element())) {
            code.addStatement("$L = $T.range($L, $L, $L, $S)", name, RuntimeTypes.VALUES, name,
                    NumberCode.min(numbers.element()), NumberCode.max(numbers.element()), label);
        } else if (shape instanceof Shape.Numbers || shape instanceof Shape.Structs) {
            code.addStatement("$L = $T.copyOf($L, $S)", name, RuntimeTypes.VALUES, name, label);
        } else {
            return required(name, label);
        }
        return code.build();
    }

    /** {@return code for the number of elements of an array component} */
    static CodeBlock elements(Field array, String name) {
        Shape shape = Shape.of(array.type());
        Shape inner = shape instanceof Shape.Pointer pointer ? pointer.part() : shape;
        return CodeBlock.of(inner instanceof Shape.Bytes ? "$L.remaining()" : "$L.size()", name);
    }

    /** {@return statements that write one field} */
    CodeBlock encode(Field field, String name) {
        RunEmitter runs = new RunEmitter(locals);
        encode(field, name, runs);
        return runs.end();
    }

    /** Adds what writes a field. */
    void encode(Field field, String name, RunEmitter runs) {
        Shape shape = Shape.of(field.type());
        Shape.Number number = NumberCode.of(shape);
        if (field.attributes().has("zero")) {
            runs.zeros(DefinedSizes.fixed(field).orElseThrow());
        } else if (number != null && !field.attributes().has("virtual")) {
            runs.number(number.bits(), CodeBlock.of("$L", name));
        } else if (!(shape instanceof Shape.Descriptor) && !field.attributes().has("virtual")) {
            runs.other(encode(field, shape, name));
        }
    }

    private CodeBlock encode(Field field, Shape shape, String name) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (shape instanceof Shape.Inline) {
            return code.addStatement("$L.encode($L)", name, locals.out()).build();
        } else if (shape instanceof Shape.Bytes) {
            return code.addStatement("$L.bytes($L)", locals.out(), name).build();
        } else if (shape instanceof Shape.Numbers numbers) {
            return code.addStatement("$L.numbers($L, $L)", locals.out(), name, numbers.element().bits() / 8).build();
        } else if (shape instanceof Shape.Structs structs) {
            return code.beginControlFlow("for ($T $L : $L)", context.owner(structs.element()), locals.element(), name)
                    .addStatement("$L.encode($L)", locals.element(), locals.out())
                    .endControlFlow().build();
        }
        return code.addStatement("$L.pointer($L, $L)", locals.out(), part(((Shape.Pointer) shape).part(), name),
                field.attributes().has("marshall")).build();
    }

    private static CodeBlock part(Shape part, String name) {
        if (part instanceof Shape.Inline) {
            return CodeBlock.of("$L", name);
        } else if (part instanceof Shape.Numbers numbers) {
            return CodeBlock.of("$T.part($L, $L)", RuntimeTypes.ENCODER, name, numbers.element().bits() / 8);
        }
        return CodeBlock.of("$T.$L($L)", RuntimeTypes.ENCODER, ((Shape.Bytes) part).isString() ? "string" : "part",
                name);
    }

    /** {@return the method that writes a value} */
    MethodSpec encode(CodeBlock body) {
        return MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.ENCODER, locals.out())
                .addCode(body)
                .build();
    }

    private static TypeName list(ClassName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }
}
