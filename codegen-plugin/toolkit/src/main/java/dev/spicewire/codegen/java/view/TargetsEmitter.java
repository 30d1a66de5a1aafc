// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.CaseConditions;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.context.OffsetCode;
import dev.spicewire.codegen.java.context.PassCode;
import dev.spicewire.codegen.java.names.CaseControls;
import dev.spicewire.codegen.java.names.MethodLocals;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Emits {@code targets}, the second pass of validation: does every pointer of a container that fits lead to a part that
 * fits?
 */
final class TargetsEmitter {

    private final EmitterContext context;
    private final ControlCode controls;
    private final PassCode pass;
    private final Container container;
    private final Function<Member, CodeBlock> anchors;
    private final MethodLocals locals = new MethodLocals();
    private final CodeBlock.Builder code = CodeBlock.builder();

    TargetsEmitter(EmitterContext context, Container container, PassCode pass) {
        this.context = context;
        this.controls = new ControlCode(context, pass);
        this.pass = pass;
        this.container = container;
        Offset end = context.offsets(container).end();
        Function<Member, CodeBlock> computed = controls.computed(container, CodeBlock.of("at"));
        this.anchors = member -> member != null && member == end.anchor()
                ? OffsetCode.plus(CodeBlock.of("end"), -end.delta())
                : computed.apply(member);
    }

    MethodSpec emit() {
        for (Offset offset : context.offsets(container).all()) {
            CodeBlock at = OffsetCode.of(offset, anchors);
            if (offset.member() instanceof Field field) {
                field(field, "", at, anchors.apply(field));
            } else {
                choice((Switch) offset.member(), at);
            }
        }
        return MethodSpec.methodBuilder("targets")
                .addJavadoc("Checks what pointers lead to, and returns 0, or a negative number.\n")
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(context.heap(), "heap")
                .addParameter(ByteBuffer.class, "in")
                .addParameter(TypeName.INT, "base")
                .addParameter(TypeName.INT, "at")
                .addParameter(TypeName.INT, "end")
                .addParameter(TypeName.INT, "limit")
                .addParameter(context.fault(), "fault")
                .addCode(controls.allEnds(container))
                .addCode(code.build())
                .addStatement("return 0")
                .build();
    }

    private void choice(Switch choice, CodeBlock at) {
        List<SwitchCase> pointing = choice.cases().stream().filter(c -> context.hasPointers(c.member())).toList();
        if (pointing.isEmpty() && CaseControls.of(container, choice).isEmpty()) {
            return;
        }
        Shape.Number number = controls.number(container, choice.variable());
        String variable = locals.of(choice.name(), "variable");
        code.addStatement("$T $L = $L", NumberCode.type(number), variable,
                controls.variable(container, choice, anchors));
        controls.know(choice, variable);
        CaseConditions conditions = new CaseConditions(context, container, choice);
        for (SwitchCase oneCase : pointing) {
            code.beginControlFlow("if ($L)", conditions.selected(oneCase, CodeBlock.of("$L", variable)));
            field(oneCase.member(), choice.name() + ".", at, anchors.apply(choice));
            code.endControlFlow();
        }
    }

    /** Emits the check of a field at an index; {@code end} is where it ends if its size depends on the data. */
    private void field(Field field, String prefix, CodeBlock at, CodeBlock end) {
        Shape shape = Shape.of(field.type());
        String path = prefix + field.name();
        if (shape instanceof Shape.Pointer pointer) {
            pointer(field, pointer, path, at);
        } else if (shape instanceof Shape.Inline inline && context.hasPointers(inline.struct())) {
            CodeBlock behind = DefinedSizes.isConstant(field)
                    ? OffsetCode.plus(at, DefinedSizes.fixed(field).orElseThrow()) : end;
            code.beginControlFlow("if ($T.targets(heap, in, base, $L, $L, limit, fault) < 0)",
                            pass.view(inline.struct()), at, behind)
                    .addStatement("return $T.in(fault, $S)", RuntimeTypes.FAULT, path)
                    .endControlFlow();
        } else if (shape instanceof Shape.Structs structs && context.hasPointers(structs.element())) {
            elements(structs, path, at);
        }
    }

    private void elements(Shape.Structs structs, String path, CodeBlock at) {
        Struct element = structs.element();
        String index = locals.of(path, "at");
        String next = locals.of(path, "next");
        code.addStatement("int $L = $L", index, at)
                .beginControlFlow("for (int i = 0; i < $L; i++)",
                        controls.elements(container, structs.length(), 1, at, anchors))
                .addStatement("int $L = $T.end(heap, in, $L)", next, pass.view(element), index)
                .beginControlFlow("if ($T.targets(heap, in, base, $L, $L, limit, fault) < 0)", pass.view(element),
                        index, next)
                .addStatement("return $T.in(fault, $S, i)", RuntimeTypes.FAULT, path)
                .endControlFlow()
                .addStatement("$L = $L", index, next)
                .endControlFlow();
    }

    private void pointer(Field field, Shape.Pointer pointer, String path, CodeBlock at) {
        String name = locals.of(path, "offset");
        code.addStatement("long $L = $T.uint32(heap, in, $L)", name, RuntimeTypes.BODY, at);
        boolean nonnull = field.attributes().has("nonnull");
        if (nonnull) {
            code.beginControlFlow("if ($L == 0)", name)
                    .addStatement("return $T.nullPointer(fault, $S, $L)", RuntimeTypes.FAULT, path, at)
                    .endControlFlow();
        }
        boolean nullable = pointer.part() instanceof Shape.Inline && !nonnull;
        if (nullable) {
            code.beginControlFlow("if ($L != 0)", name);
        }
        code.beginControlFlow("if ($L >= limit - base)", name)
                .addStatement("return $T.pointer(fault, $S, $L, $L, limit)", RuntimeTypes.FAULT, path, at, name)
                .endControlFlow();
        if (pointer.part() instanceof Shape.Inline inline) {
            String check = ValidationEmitter.isExtentAll(context, inline.struct())
                    ? "extent(heap, in" : "check(heap, in, base";
            code.beginControlFlow("if ($T.$L, base + (int) $L, limit, fault) < 0)", pass.view(inline.struct()), check,
                            name)
                    .addStatement("return $T.in(fault, $S)", RuntimeTypes.FAULT, path)
                    .endControlFlow();
        } else if (pointer.part() instanceof Shape.Bytes bytes) {
            array(bytes.length(), 1, path, name, at);
        } else if (pointer.part() instanceof Shape.Numbers numbers) {
            array(numbers.length(), numbers.element().bits() / 8, path, name, at);
        }
        if (nullable) {
            code.endControlFlow();
        }
    }

    private void array(ArrayLength length, long element, String path, String name, CodeBlock word) {
        if (length instanceof ArrayLength.Remaining) {
            return;
        }
        CodeBlock start = CodeBlock.of("base + (int) $L", name);
        if (length instanceof ArrayLength.CString) {
            code.beginControlFlow("if ($T.terminator(heap, in, $L, limit) < 0)", RuntimeTypes.BODY, start)
                    .addStatement("return $T.unterminated(fault, $S, $L)", RuntimeTypes.FAULT, path, word)
                    .endControlFlow();
            return;
        }
        boolean inBytes = length instanceof ArrayLength.Bytes;
        CodeBlock count = controls.elements(container, length, inBytes ? 1 : element, start, anchors);
        String size = locals.of(path, "offset_size");
        code.addStatement("long $L = $T.product($L, $L)", size, RuntimeTypes.SIZES, count, inBytes ? 1 : element)
                .beginControlFlow("if ($L > limit - base - $L)", size, name);
        if (length instanceof ArrayLength.Counted counted) {
            code.addStatement("return $T.count(fault, $S, $L, $L, (limit - base - $L) / $L)", RuntimeTypes.FAULT,
                    Paths.ofControl(container, counted.member()),
                    controls.at(container, counted.member(), anchors), count, name, element);
        } else {
            code.addStatement("return $T.part(fault, $S, $L, $L, limit - base - $L)", RuntimeTypes.FAULT, path, word,
                    size, name);
        }
        code.endControlFlow();
        if (inBytes && element > 1) {
            code.beginControlFlow("if ($L != 0 && $L % $L != 0)", name, size, element)
                    .addStatement("return $T.unfilled(fault, $S, $L, $L, $L)", RuntimeTypes.FAULT, path, word, size,
                            element)
                    .endControlFlow();
        }
    }
}
