// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.Addition;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits a writer's methods for arrays, in place and pointed to. */
final class ArraySetters {

    private static final String KEPT =
            "; a pointed-to array is copied when its turn comes, so it must not change before";

    private final EmitterContext context;
    private final ControlCode controls;
    private final Container container;
    private final Function<Member, CodeBlock> anchors;
    private final TypeSpec.Builder type;

    ArraySetters(EmitterContext context, Container container, Function<Member, CodeBlock> anchors,
            TypeSpec.Builder type) {
        this.context = context;
        this.controls = new ControlCode(context);
        this.container = container;
        this.anchors = anchors;
        this.type = type;
    }

    /**
     * Emits the methods of an array.
     *
     * @param slot  the array, or the pointer to it
     * @param shape its shape
     */
    void emit(WriterSlot slot, Shape shape) {
        boolean pointed = shape instanceof Shape.Pointer;
        Shape array = shape instanceof Shape.Pointer pointer ? pointer.part() : shape;
        if (array instanceof Shape.Bytes bytes) {
            bytes(slot, bytes.length(), pointed);
        } else if (array instanceof Shape.Numbers numbers) {
            numbers(slot, numbers, pointed);
        } else if (array instanceof Shape.Structs structs) {
            structs(slot, structs);
        }
        if (pointed && !slot.field().attributes().has("nonnull")) {
            nullPointer(slot, array);
        }
    }

    private void bytes(WriterSlot slot, ArrayLength length, boolean pointed) {
        String begin = slot.names().of(Addition.BEGIN);
        type.addMethod(MethodSpec.methodBuilder(begin)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "count")
                .addCode(open(slot, length, 1, pointed))
                .build());
        String kept = pointed ? KEPT : "";
        type.addMethod(slot.setter(slot.name(),
                "@param payload from its position to its limit, neither of which changes"
                        + kept + "\n")
                .addParameter(ByteBuffer.class, "payload")
                .addStatement("$L(payload.remaining())", begin)
                .addCode(write(slot, length, CodeBlock.of("payload, payload.position(), payload.remaining()"), 1,
                        pointed))
                .addCode(slot.leave())
                .addStatement("return this")
                .build());
        type.addMethod(slot.setter(slot.name(), "@param bytes  has the payload" + kept + "\n"
                        + "@param offset index of the first byte\n@param length number of bytes\n")
                .addParameter(ArrayTypeName.of(TypeName.BYTE), "bytes")
                .addParameter(TypeName.INT, "offset")
                .addParameter(TypeName.INT, "length")
                .addStatement("$T.checkFromIndexSize(offset, length, bytes.length)", Objects.class)
                .addStatement("$L(length)", begin)
                .addCode(write(slot, length, CodeBlock.of("bytes, offset, length"), 1, pointed))
                .addCode(slot.leave())
                .addStatement("return this")
                .build());
    }

    private void numbers(WriterSlot slot, Shape.Numbers numbers, boolean pointed) {
        int size = numbers.element().bits() / 8;
        TypeName array = ArrayTypeName.of(NumberCode.type(numbers.element()));
        String kept = pointed ? KEPT : "";
        String name = slot.names().component();
        numbers.names().map(context.names()::enumeration).ifPresent(named ->
                type.addMethod(slot.setter(slot.name(), "@param values the elements by name\n")
                        .addParameter(ArrayTypeName.of(named), "values")
                        .varargs()
                        .addStatement("return $L($T.$L(values))", name, RuntimeTypes.ENUM_NUMBERS,
                                NumberCode.isLong(numbers.element()) ? "longArray" : "intArray")
                        .build()));
        type.addMethod(slot.setter(name, "@param values the elements" + kept + "\n")
                .addParameter(array, "values")
                .varargs()
                .addStatement("return $L(values, 0, values.length)", name)
                .build());
        MethodSpec.Builder method = slot.setter(name, "@param values has the elements" + kept + "\n"
                        + "@param offset index of the first\n@param count  number of elements\n")
                .addParameter(array, "values")
                .addParameter(TypeName.INT, "offset")
                .addParameter(TypeName.INT, "count")
                .addStatement("$T.checkFromIndexSize(offset, count, values.length)", Objects.class)
                .addCode(open(slot, numbers.length(), size, pointed));
        if (NumberCode.needsRangeCheck(numbers.element())) {
            method.addStatement("ranges($S, values, offset, count, $L, $L)", slot.path(),
                    NumberCode.min(numbers.element()), NumberCode.max(numbers.element()));
        }
        type.addMethod(method
                .addCode(write(slot, numbers.length(), CodeBlock.of("values, offset, count"), size, pointed))
                .addCode(slot.leave())
                .addStatement("return this")
                .build());
    }

    private void structs(WriterSlot slot, Shape.Structs structs) {
        ClassName child = context.writer(structs.element());
        String kept = SetterEmitter.keep(context, type, slot, child);
        ArrayLength length = structs.length();
        boolean open = length instanceof ArrayLength.Remaining;
        Optional<Field> derived = context.counts(container).writtenWith(slot.field());
        boolean counted = open || derived.isPresent();
        MethodSpec.Builder method = slot.method(slot.name(), child,
                counted ? "@param count number of elements\n" : "",
                "the writer of the elements, one behind the other, of");
        if (counted) {
            method.addParameter(TypeName.INT, "count").addCode(open(slot, length, 1, false));
        } else {
            method.addCode(length instanceof ArrayLength.Constant ? slot.enter() : slot.enterAndRead());
        }
        if (open || derived.filter(count -> NumberCode.of(Shape.of(count.type())).bits() == 64).isPresent()) {
            method.addStatement("range($S, count, 0, $T.MAX_VALUE)", slot.path(), Integer.class);
        }
        long size = DefinedSizes.isConstant(structs.element())
                ? DefinedSizes.minimum((Container) structs.element()) : 1;
        type.addMethod(method.addCode(SetterEmitter.make(kept, child, slot))
                .addStatement(structs.isFilling() ? "beginFilling($L, $L)" : "beginElements($L, $L)", kept, counted
                        ? CodeBlock.of("count") : stated(length, size))
                .addStatement("return $L", kept)
                .build());
    }

    private void nullPointer(WriterSlot slot, Shape array) {
        ArrayLength length = array instanceof Shape.Bytes bytes ? bytes.length() : ((Shape.Numbers) array).length();
        int size = array instanceof Shape.Numbers numbers ? numbers.element().bits() / 8 : 1;
        String name = slot.names().of(Addition.NULL);
        Optional<Field> count = context.counts(container).writtenWith(slot.field());
        MethodSpec.Builder method = count.isEmpty() ? slot.setter(name, "")
                : slot.setter(name, "@param count what to write to {@code " + count.get().name()
                        + "}; readers refuse one beyond the message's own size\n").addParameter(TypeName.LONG, "count");
        if (count.isPresent()) {
            method.addCode(enterAndSet(slot, count.get()))
                    .addStatement("nullArray($L, count, $L)", slot.pointer(), size);
        } else if (length instanceof ArrayLength.Remaining) {
            method.addCode(slot.enter()).addStatement("put32($L, 0)", slot.pointer());
        } else if (length instanceof ArrayLength.CString) {
            return;
        } else {
            method.addCode(slot.enterAndRead())
                    .addStatement("nullArray($L, $L, $L)", slot.pointer(), stated(length, size), size);
        }
        type.addMethod(method.addCode(slot.leave()).addStatement("return this").build());
    }

    /**
     * Statements that go to an array of {@code count} elements, and set its count or compare it with what is stated.
     */
    private CodeBlock open(WriterSlot slot, ArrayLength length, long elementSize, boolean pointed) {
        CodeBlock.Builder code = CodeBlock.builder();
        Optional<Field> count = context.counts(container).writtenWith(slot.field());
        if (count.isPresent()) {
            code.add(enterAndSet(slot, count.get()));
        } else if (length instanceof ArrayLength.Remaining || length instanceof ArrayLength.CString) {
            code.add(slot.enter());
        } else if (length instanceof ArrayLength.Constant constant) {
            code.add(slot.enter()).addStatement("length($S, count, $L)", slot.path(), constant.count());
        } else if (length instanceof ArrayLength.Bytes && elementSize > 1) {
            code.add(slot.enterAndRead())
                    .addStatement("length($S, ($T) count * $L, $L)", slot.path(), TypeName.LONG, elementSize,
                            stated(length, 1));
        } else {
            code.add(slot.enterAndRead())
                    .addStatement("length($S, count, $L)", slot.path(), stated(length, elementSize));
        }
        if (pointed && slot.field().attributes().has("nonnull") && !(length instanceof ArrayLength.CString)) {
            code.addStatement("notEmpty($S, count)", slot.path());
        }
        return code.build();
    }

    private CodeBlock stated(ArrayLength length, long elementSize) {
        return controls.elements(container, length, elementSize, CodeBlock.of(""), anchors);
    }

    private CodeBlock enterAndSet(WriterSlot slot, Field count) {
        Shape.Number number = NumberCode.of(Shape.of(count.type()));
        CodeBlock.Builder code = CodeBlock.builder().add(slot.enterAndRead());
        if (number.bits() < 64) {
            code.addStatement("range($S, count, 0, $L)", count.name(), NumberCode.max(number));
        }
        return code.addStatement("$T.put$L(heap, in, $L, count)", RuntimeTypes.BODY, number.bits(),
                controls.at(container, count.name(), anchors)).build();
    }

    private static CodeBlock write(WriterSlot slot, ArrayLength length, CodeBlock source, int size, boolean pointed) {
        if (length instanceof ArrayLength.CString) {
            return CodeBlock.builder()
                    .addStatement("string($L, $S, $L, $L)", slot.pointer(), slot.path(), source, slot.marshall())
                    .build();
        } else if (pointed) {
            return CodeBlock.builder()
                    .addStatement("part($L, $L, $L, $L)", slot.pointer(), source, size, slot.marshall())
                    .build();
        }
        CodeBlock.Builder code = CodeBlock.builder().addStatement("array($L$L, $L)", slot.fixedIndex(), source, size);
        if (length instanceof ArrayLength.Remaining) {
            code.addStatement("endMessage()");
        }
        return code.build();
    }
}
