// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.Addition;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits the accessors of arrays: of payloads as slices and as ranges, of elements by index. */
final class ArrayAccessors {

    private static final String INDEX = "\n@param index from 0\n";

    private final EmitterContext context;
    private final ControlCode controls;
    private final Container container;
    private final TypeSpec.Builder type;
    private final Function<Member, CodeBlock> anchors;

    ArrayAccessors(EmitterContext context, ControlCode controls, Container container, TypeSpec.Builder type) {
        this.context = context;
        this.controls = controls;
        this.container = container;
        this.anchors = controls.recorded(container);
        this.type = type;
    }

    /**
     * Emits the accessors of an array.
     *
     * @param slot   the array, {@link Slot#at} its first element
     * @param shape  payload, numbers or structs
     * @param isNull code for whether the pointer to it is null; empty for an array in place
     */
    void emit(Slot slot, Shape shape, CodeBlock isNull) {
        if (shape instanceof Shape.Bytes bytes) {
            bytes(slot, bytes, isNull);
        } else if (shape instanceof Shape.Numbers numbers) {
            numbers(slot, numbers, isNull);
        } else if (shape instanceof Shape.Structs structs) {
            structs(slot, structs);
        }
    }

    private void bytes(Slot slot, Shape.Bytes bytes, CodeBlock isNull) {
        String length = slot.names().of(Addition.LENGTH);
        String offset = slot.names().of(Addition.OFFSET);
        count(slot, length, "number of bytes in {@code " + slot.field().name() + "}",
                controls.elementsOfValid(container, bytes.length(), 1, slot.at(), anchors), isNull);
        type.addMethod(MethodSpec.methodBuilder(offset)
                .addJavadoc("{@return index of the first byte of {@code $L} in the buffer that the view shows}\n",
                        slot.field().name())
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addCode(slot.guard())
                .addStatement("return $L - $T.origin(heap, in)", slot.at(), RuntimeTypes.BODY)
                .build());
        String nothing = isNull.isEmpty() ? "" : "{@code null} if the pointer is null";
        MethodSpec.Builder slice = slot.method(slot.name(),
                type(ClassName.get(ByteBuffer.class), !isNull.isEmpty()), nothing);
        if (isNull.isEmpty()) {
            slice.addStatement("return $T.slice(in, $L(), $L())", RuntimeTypes.WIRE, offset, length);
        } else {
            slice.addStatement("return $L ? null : $T.slice(in, $L(), $L())", isNull, RuntimeTypes.WIRE, offset,
                    length);
        }
        type.addMethod(slice.build());
        type.addMethod(slot.method(slot.name(), TypeName.BYTE, "at an index")
                .addJavadoc(INDEX)
                .addParameter(TypeName.INT, "index")
                .addStatement("return (byte) $T.int8(heap, in, $L + $T.checkIndex(index, $L()))", RuntimeTypes.BODY,
                        slot.at(), Objects.class, length)
                .build());
        if (FieldTraits.isText(slot.field())) {
            text(slot, !isNull.isEmpty());
        }
    }

    private TypeName type(ClassName held, boolean nullable) {
        return nullable ? context.nullable(held) : held;
    }

    private void text(Slot slot, boolean nullable) {
        type.addMethod(slot.method(slot.names().of(Addition.TEXT), type(ClassName.get(String.class), nullable),
                        "decoded from UTF-8, without what follows a 0 byte")
                .addStatement("return $T.text($L())", RuntimeTypes.VALUES, slot.name())
                .build());
    }

    private void numbers(Slot slot, Shape.Numbers numbers, CodeBlock isNull) {
        int size = numbers.element().bits() / 8;
        String count = slot.names().of(Addition.COUNT);
        count(slot, count, "number of elements in {@code " + slot.field().name() + "}",
                controls.elementsOfValid(container, numbers.length(), size, slot.at(), anchors), isNull);
        String name = slot.names().component();
        numbers.names().map(context.names()::enumeration).ifPresent(named ->
                type.addMethod(slot.method(slot.name(), named, "at an index, by name")
                        .addJavadoc(INDEX)
                        .addParameter(TypeName.INT, "index")
                        .addStatement("return $T.of($L(index))", named, name)
                        .build()));
        type.addMethod(slot.method(name, NumberCode.type(numbers.element()), "at an index")
                .addJavadoc(INDEX)
                .addParameter(TypeName.INT, "index")
                .addStatement("return $L", NumberCode.read(numbers.element(), CodeBlock.of(
                        "$L + $T.checkIndex(index, $L()) * $L", slot.at(), Objects.class, count, size)))
                .build());
    }

    private void structs(Slot slot, Shape.Structs structs) {
        Struct element = structs.element();
        ClassName view = context.view(element);
        long size = DefinedSizes.minimum((Container) element);
        boolean fixed = DefinedSizes.isConstant(element);
        String count = slot.names().of(Addition.COUNT);
        count(slot, count, "number of elements in {@code " + slot.field().name() + "}",
                controls.structsOfValid(container, structs, slot.at(), anchors), CodeBlock.of(""));
        if (fixed) {
            CodeBlock at = CodeBlock.of("$L + $T.checkIndex(index, $L()) * $L", slot.at(), Objects.class, count, size);
            type.addMethod(slot.method(slot.name(), view, "at an index")
                    .addJavadoc(INDEX)
                    .addParameter(TypeName.INT, "index")
                    .addStatement("return $L", context.newView(view, element, at))
                    .build());
            return;
        }
        type.addMethod(slot.method(slot.name(), view, "at an index, found by walking over those before it")
                .addJavadoc(INDEX)
                .addParameter(TypeName.INT, "index")
                .addStatement("$T.checkIndex(index, $L())", Objects.class, count)
                .addStatement("int place = $L", slot.at())
                .beginControlFlow("for (int i = 0; i < index; i++)")
                .addStatement("place = $T.end(heap, in, place)", view)
                .endControlFlow()
                .addStatement("return $L", context.newView(view, element, CodeBlock.of("place")))
                .build());
        ClassName cursor = context.cursor(element);
        type.addMethod(slot.method(slot.name(), cursor, "one after the other, each found where the one before it ends")
                .addStatement("return $L", context.newCursor(cursor, element, slot.at(), CodeBlock.of("$L()", count)))
                .build());
    }

    private void count(Slot slot, String name, String what, CodeBlock value, CodeBlock isNull) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addJavadoc("{@return $L$L}\n", what, isNull.isEmpty() ? "" : ", 0 if the pointer is null")
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addCode(slot.guard());
        if (isNull.isEmpty()) {
            method.addStatement("return $L", value);
        } else {
            method.addStatement("return $L ? 0 : $L", isNull, value);
        }
        type.addMethod(method.build());
    }
}
