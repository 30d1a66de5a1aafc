// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Struct;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** How many bytes a value takes, pointed-to parts included: what is always there in one sum, the rest behind it. */
final class SizeSum {

    private final EmitterContext context;
    private final ValueLocals locals;
    private final List<CodeBlock> terms = new ArrayList<>();
    private final CodeBlock.Builder rest = CodeBlock.builder();
    private long constant;

    SizeSum(EmitterContext context, ValueLocals locals) {
        this.context = context;
        this.locals = locals;
    }

    /** Adds a number of bytes. */
    void add(long bytes) {
        constant += bytes;
    }

    /** Adds what an expression tells. */
    void add(CodeBlock bytes) {
        terms.add(bytes);
    }

    /**
     * Adds a field.
     *
     * @param name the component that holds it, if one does
     */
    void add(Field field, String name) {
        Shape shape = Shape.of(field.type());
        if (!FieldTraits.isHeld(field)) {
            constant += DefinedSizes.fixed(field).orElse(0);
        } else if (shape instanceof Shape.Pointer pointer) {
            constant += DefinedSizes.POINTER;
            if (FieldTraits.isRequired(field, pointer)) {
                add(pointer.part(), name);
            } else {
                rest.beginControlFlow("if ($L != null)", name).add(statements(pointer.part(), name)).endControlFlow();
            }
        } else if (isConstant(field, shape)) {
            constant += DefinedSizes.fixed(field).orElseThrow();
        } else {
            add(shape, name);
        }
    }

    private boolean isConstant(Field field, Shape shape) {
        boolean array = shape instanceof Shape.Bytes || shape instanceof Shape.Numbers
                || shape instanceof Shape.Structs;
        return !array && DefinedSizes.isConstant(field)
                && !(shape instanceof Shape.Inline inline && context.hasPointers(inline.struct()));
    }

    private void add(Shape shape, String name) {
        if (isWalked(shape)) {
            rest.add(statements(shape, name));
        } else {
            terms.add(term(shape, name));
        }
    }

    /** {@return whether the size is that of all elements, each of which tells its own} */
    private boolean isWalked(Shape shape) {
        return shape instanceof Shape.Structs structs
                && (!DefinedSizes.isConstant(structs.element()) || context.hasPointers(structs.element()));
    }

    private CodeBlock statements(Shape shape, String name) {
        if (!isWalked(shape)) {
            return CodeBlock.builder().addStatement("$L += $L", locals.size(), term(shape, name)).build();
        }
        Struct element = ((Shape.Structs) shape).element();
        return CodeBlock.builder().beginControlFlow("for ($T $L : $L)", context.owner(element), locals.element(), name)
                .addStatement("$L += $L.wireSize()", locals.size(), locals.element())
                .endControlFlow().build();
    }

    private static CodeBlock term(Shape shape, String name) {
        if (shape instanceof Shape.Bytes bytes) {
            return CodeBlock.of(bytes.isString() ? "$L.remaining() + 1L" : "$L.remaining()", name);
        } else if (shape instanceof Shape.Numbers numbers) {
            return CodeBlock.of("$L.size() * $LL", name, numbers.element().bits() / 8);
        } else if (shape instanceof Shape.Structs structs) {
            return CodeBlock.of("$L.size() * $LL", name, DefinedSizes.minimum((Container) structs.element()));
        }
        return CodeBlock.of("$L.wireSize()", name);
    }

    /** {@return the method that tells the size} */
    MethodSpec method() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("wireSize")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT);
        if (!rest.isEmpty()) {
            return method.addStatement("long $L = $L", locals.size(), sum()).addCode(rest.build())
                    .addStatement("return $T.wireSize($L)", RuntimeTypes.VALUES, locals.size()).build();
        }
        return terms.isEmpty() ? method.addStatement("return $L", constant).build()
                : method.addStatement("return $T.wireSize($L)", RuntimeTypes.VALUES, sum()).build();
    }

    /** A sum of what is an {@code int} each could be too large for one. */
    private CodeBlock sum() {
        CodeBlock variable = CodeBlock.join(terms, " + ");
        if (terms.isEmpty()) {
            return CodeBlock.of("$L", constant);
        } else if (constant > 0) {
            return CodeBlock.of("$LL + $L", constant, variable);
        }
        return terms.size() > 1 ? CodeBlock.of("(long) $L", variable) : variable;
    }
}
