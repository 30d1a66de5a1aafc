// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.CaseConditions;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.context.OffsetCode;
import dev.spicewire.codegen.java.names.CaseControls;
import dev.spicewire.codegen.java.names.MethodLocals;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.nio.ByteBuffer;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits {@code strict}, the walk through a validated container that reports enums, flags and parts. */
final class StrictEmitter {

    private final EmitterContext context;
    private final ControlCode controls;
    private final Container container;
    private final Function<Member, CodeBlock> anchors;
    private final MethodLocals locals = new MethodLocals();
    private final CodeBlock.Builder code = CodeBlock.builder();

    StrictEmitter(EmitterContext context, Container container) {
        this.context = context;
        this.controls = new ControlCode(context);
        this.container = container;
        this.anchors = controls.computed(container, CodeBlock.of("at"));
    }

    /** {@return whether there is anything to look at in a container's main part} */
    static boolean applies(Container container) {
        return container.allFields().stream().anyMatch(f -> applies(f.type().resolved()));
    }

    private static boolean applies(Type type) {
        if (type instanceof ArrayType array) {
            return applies(array.element().resolved());
        }
        return type instanceof EnumType || type instanceof PointerType
                || type instanceof Struct struct && applies((Container) struct);
    }

    MethodSpec emit() {
        for (Offset offset : context.offsets(container).all()) {
            CodeBlock at = OffsetCode.of(offset, anchors);
            if (offset.member() instanceof Field field) {
                field(field, "", at);
            } else {
                choice((Switch) offset.member(), at);
            }
        }
        return MethodSpec.methodBuilder("strict")
                .addJavadoc("Reports what a strict reader looks at.\n")
                .addModifiers(Modifier.STATIC)
                .addParameter(context.heap(), "heap")
                .addParameter(ByteBuffer.class, "in")
                .addParameter(TypeName.INT, "base")
                .addParameter(TypeName.INT, "at")
                .addParameter(TypeName.INT, "limit")
                .addParameter(RuntimeTypes.STRICT_CHECK, "check")
                .addCode(controls.allEnds(container))
                .addCode(code.build())
                .build();
    }

    private void choice(Switch choice, CodeBlock at) {
        if (!CaseControls.of(container, choice).isEmpty()) {
            String variable = locals.of(choice.name(), "variable");
            code.addStatement("$T $L = $L", NumberCode.type(controls.number(container, choice.variable())), variable,
                    controls.variable(container, choice, anchors));
            controls.know(choice, variable);
        }
        CaseConditions conditions = new CaseConditions(context, container, choice);
        for (SwitchCase oneCase : choice.cases()) {
            if (applies(oneCase.member().type().resolved())) {
                code.beginControlFlow("if ($L)",
                        conditions.selected(oneCase, controls.variable(container, choice, anchors)));
                field(oneCase.member(), choice.name() + ".", at);
                code.endControlFlow();
            }
        }
    }

    private void field(Field field, String prefix, CodeBlock at) {
        boolean onWire = !field.attributes().has("zero") && !field.attributes().has("virtual");
        Type type = field.type().resolved();
        if (!onWire || !applies(type)) {
            return;
        }
        String path = prefix + field.name();
        Shape shape = Shape.of(type);
        if (type instanceof ArrayType array) {
            elements(array, shape, path, at);
            return;
        }
        code.addStatement("check.enter($S)", path);
        if (type instanceof EnumType enumeration) {
            number(enumeration, at);
        } else if (type instanceof Struct struct) {
            walk(struct, at);
        } else if (shape instanceof Shape.Pointer pointer) {
            pointer(pointer, ((PointerType) type).target(), path, at);
        }
        code.addStatement("check.leave()");
    }

    private void number(EnumType enumeration, CodeBlock at) {
        ClassName name = context.names().enumeration(enumeration);
        CodeBlock read = NumberCode.read(new Shape.Number(enumeration.bits(), false), at);
        if (enumeration.isFlags()) {
            code.addStatement("check.flags($L, $L, $T.$L, $S)", at, read, name,
                    context.constants(enumeration).added(), enumeration.name());
        } else {
            code.beginControlFlow("if ($T.of($L) == $T.$L)", name, read, name, context.constants(enumeration).added())
                    .addStatement("check.undefined($L, $L, $S)", at, read, enumeration.name())
                    .endControlFlow();
        }
    }

    private void walk(Struct struct, CodeBlock at) {
        if (applies((Container) struct)) {
            code.addStatement("$T.strict(heap, in, base, $L, limit, check)", context.view(struct), at);
        }
    }

    private void elements(ArrayType array, Shape shape, String path, CodeBlock at) {
        Type element = array.element().resolved();
        boolean fixed = DefinedSizes.isConstant(element);
        long size = fixed ? DefinedSizes.fixed(element).orElseThrow() : 1;
        String index = locals.of(path, "at");
        String count = locals.of(path, "count");
        code.addStatement("int $L = $L", index, at)
                .addStatement("int $L = $L", count, shape instanceof Shape.Structs structs
                        ? controls.structsOfValid(container, structs, at, anchors)
                        : controls.elementsOfValid(container, ((Shape.Numbers) shape).length(), size, at, anchors))
                .beginControlFlow("for (int i = 0; i < $L; i++)", count)
                .addStatement("check.enter($S, i)", path);
        if (element instanceof EnumType enumeration) {
            number(enumeration, CodeBlock.of("$L", index));
        } else {
            walk((Struct) element, CodeBlock.of("$L", index));
        }
        code.addStatement("check.leave()");
        if (fixed) {
            code.addStatement("$L += $L", index, size);
        } else {
            code.addStatement("$L = $T.end(heap, in, $L)", index, context.view((Struct) element), index);
        }
        code.endControlFlow();
    }

    private void pointer(Shape.Pointer pointer, Type part, String path, CodeBlock at) {
        String start = locals.of(path, "start");
        boolean nullable = !(pointer.part() instanceof Shape.Bytes bytes && bytes.isString());
        if (nullable) {
            code.beginControlFlow("if ($T.uint32(heap, in, $L) != 0)", RuntimeTypes.BODY, at);
        }
        code.addStatement("int $L = base + $T.int32(heap, in, $L)", start, RuntimeTypes.BODY, at);
        CodeBlock index = CodeBlock.of("$L", start);
        if (pointer.part() instanceof Shape.Inline inline) {
            code.addStatement("check.part($L, $T.extent(heap, in, $L, limit, null))", start,
                    context.view(inline.struct()),
                    start);
            walk(inline.struct(), index);
        } else {
            code.addStatement("check.part($L, $L + $L)", start, start, size(pointer.part(), index));
            if (part.resolved() instanceof ArrayType array && array.element()
                    .resolved() instanceof EnumType element) {
                numbers(element, ((Shape.Numbers) pointer.part()).length(), path, index);
            }
        }
        if (nullable) {
            code.endControlFlow();
        }
    }

    /** Enums or flags that a pointer leads to. */
    private void numbers(EnumType element, ArrayLength length, String path, CodeBlock start) {
        int bytes = element.bits() / Byte.SIZE;
        String count = locals.of(path, "count");
        code.addStatement("int $L = $L", count, controls.elementsOfValid(container, length, bytes, start, anchors))
                .beginControlFlow("for (int i = 0; i < $L; i++)", count)
                .addStatement("check.enter(i)");
        number(element, CodeBlock.of("$L + i * $L", start, bytes));
        code.addStatement("check.leave()").endControlFlow();
    }

    private CodeBlock size(Shape part, CodeBlock start) {
        if (part instanceof Shape.Bytes bytes) {
            CodeBlock count = controls.elementsOfValid(container, bytes.length(), 1, start, anchors);
            return bytes.isString()
                    ? CodeBlock.of("$L + 1", count) : count;
        }
        Shape.Numbers numbers = (Shape.Numbers) part;
        int element = numbers.element().bits() / 8;
        return CodeBlock.of("$L * $L", controls.elementsOfValid(container, numbers.length(), element, start, anchors),
                element);
    }
}
