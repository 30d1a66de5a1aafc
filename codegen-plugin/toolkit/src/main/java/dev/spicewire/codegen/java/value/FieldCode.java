package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.Context;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.Numbers;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.Sizes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Struct;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** How a value holds, checks, measures and writes one field, in a container as in a case of a switch. */
final class FieldCode {

    private final Context context;
    private final ValueLocals locals;

    /**
     * Makes code for the methods of a value.
     *
     * @param locals what they call their parameters and variables
     */
    FieldCode(Context context, ValueLocals locals) {
        this.context = context;
        this.locals = locals;
    }

    /** {@return the component's type} */
    TypeName type(Field field) {
        return type(Shape.of(field.type()));
    }

    private TypeName type(Shape shape) {
        if (Numbers.of(shape) != null) {
            return Numbers.type(Numbers.of(shape));
        } else if (shape instanceof Shape.Inline inline) {
            return context.owner(inline.struct());
        } else if (shape instanceof Shape.Bytes) {
            return ClassName.get(ByteBuffer.class);
        } else if (shape instanceof Shape.Numbers numbers) {
            return list(Numbers.boxed(numbers.element()));
        } else if (shape instanceof Shape.Structs structs) {
            return list(context.owner(structs.element()));
        }
        return type(((Shape.Pointer) shape).target());
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
            CodeBlock check = checkTarget(pointer.target(), name, label);
            if (required) {
                return pointer.target() instanceof Shape.Inline ? required(name, label) : check;
            }
            return check.isEmpty() || pointer.target() instanceof Shape.Inline ? CodeBlock.of("")
                    : CodeBlock.builder().beginControlFlow("if ($L != null)", name).add(check).endControlFlow().build();
        }
        return checkTarget(shape, name, label);
    }

    private static CodeBlock required(String name, String label) {
        return CodeBlock.builder().addStatement("$T.requireNonNull($L, $S)", Objects.class, name, label).build();
    }

    private static CodeBlock checkTarget(Shape shape, String name, String label) {
        Shape.Number number = Numbers.of(shape);
        CodeBlock.Builder code = CodeBlock.builder();
        if (number != null) {
            if (Numbers.needsRangeCheck(number)) {
                code.addStatement("$T.range($L, $L, $L, $S)", RuntimeTypes.VALUES, name, Numbers.min(number),
                        Numbers.max(number), label);
            }
        } else if (shape instanceof Shape.Bytes bytes) {
            code.addStatement("$L = $T.$L($L, $S)", name, RuntimeTypes.VALUES, bytes.isString() ? "string" : "payload",
                    name, label);
        } else if (shape instanceof Shape.Numbers numbers && Numbers.needsRangeCheck(numbers.element())) {
            code.addStatement("$L = $T.range($L, $L, $L, $S)", name, RuntimeTypes.VALUES, name,
                    Numbers.min(numbers.element()), Numbers.max(numbers.element()), label);
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
        Shape inner = shape instanceof Shape.Pointer pointer ? pointer.target() : shape;
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
        Shape.Number number = Numbers.of(shape);
        if (field.attributes().has("zero")) {
            runs.zeros(Sizes.fixed(field).orElseThrow());
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
        return code.addStatement("$L.pointer($L, $L)", locals.out(), part(((Shape.Pointer) shape).target(), name),
                field.attributes().has("marshall")).build();
    }

    private static CodeBlock part(Shape target, String name) {
        if (target instanceof Shape.Inline) {
            return CodeBlock.of("$L", name);
        } else if (target instanceof Shape.Numbers numbers) {
            return CodeBlock.of("$T.part($L, $L)", RuntimeTypes.ENCODER, name, numbers.element().bits() / 8);
        }
        return CodeBlock.of("$T.$L($L)", RuntimeTypes.ENCODER, ((Shape.Bytes) target).isString() ? "string" : "part",
                name);
    }

    /**
     * {@return statements that add a field's size, pointed-to parts included; none where it has a constant size, which
     * {@link #constantSize} tells}
     */
    CodeBlock size(Field field, String name) {
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Pointer pointer) {
            CodeBlock size = size(pointer.target(), name);
            return FieldTraits.isRequired(field, pointer) ? size
                    : CodeBlock.builder().beginControlFlow("if ($L != null)", name).add(size).endControlFlow().build();
        }
        return shape instanceof Shape.Inline && isConstant(field) ? CodeBlock.of("") : size(shape, name);
    }

    private CodeBlock size(Shape shape, String name) {
        if (shape instanceof Shape.Inline) {
            return add(CodeBlock.of("$L.wireSize()", name));
        } else if (shape instanceof Shape.Bytes bytes) {
            return add(CodeBlock.of(bytes.isString() ? "$L.remaining() + 1" : "$L.remaining()", name));
        } else if (shape instanceof Shape.Numbers numbers) {
            return add(CodeBlock.of("$L.size() * $LL", name, numbers.element().bits() / 8));
        }
        return shape instanceof Shape.Structs structs ? structsSize(structs.element(), name) : CodeBlock.of("");
    }

    private CodeBlock add(CodeBlock bytes) {
        return CodeBlock.builder().addStatement("$L += $L", locals.size(), bytes).build();
    }

    private CodeBlock structsSize(Struct element, String name) {
        if (Sizes.isConstant(element) && !context.hasPointers(element)) {
            return add(CodeBlock.of("$L.size() * $LL", name, Sizes.minimum((Container) element)));
        }
        return CodeBlock.builder().beginControlFlow("for ($T $L : $L)", context.owner(element), locals.element(), name)
                .add(add(CodeBlock.of("$L.wireSize()", locals.element())))
                .endControlFlow().build();
    }

    /**
     * {@return the method that tells a value's size: a number of bytes, and statements that add what is not always
     * there}
     */
    MethodSpec wireSize(long constant, CodeBlock variable) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("wireSize")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT);
        return variable.isEmpty() ? method.addStatement("return $L", constant).build()
                : method.addStatement("long $L = $L", locals.size(), constant).addCode(variable)
                        .addStatement("return $T.wireSize($L)", RuntimeTypes.VALUES, locals.size()).build();
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

    /** {@return bytes that a field always takes; the rest is up to {@link #size}} */
    long constantSize(Field field) {
        if (!FieldTraits.isHeld(field)) {
            return Sizes.fixed(field).orElse(0);
        }
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Pointer) {
            return Sizes.POINTER;
        }
        return isConstant(field) ? Sizes.fixed(field).orElseThrow() : 0;
    }

    private boolean isConstant(Field field) {
        Shape shape = Shape.of(field.type());
        boolean array = shape instanceof Shape.Bytes || shape instanceof Shape.Numbers
                || shape instanceof Shape.Structs;
        return !array && Sizes.isConstant(field)
                && !(shape instanceof Shape.Inline inline && context.hasPointers(inline.struct()));
    }

    private static TypeName list(ClassName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }
}
