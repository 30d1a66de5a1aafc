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
import dev.spicewire.codegen.java.names.MethodLocals;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Nested;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.layout.Switches;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Emits {@code extent}, the first pass of validation: does the main part of a container, with all counts and switches
 * that its bytes hold, fit the message? Members of fixed size that stand together need one comparison.
 */
final class ExtentEmitter {

    private final EmitterContext context;
    private final ControlCode controls;
    private final Container container;
    private final PassCode pass;
    private final MethodLocals locals = new MethodLocals();
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Function<Member, CodeBlock> anchors;

    ExtentEmitter(EmitterContext context, Container container, PassCode pass) {
        this.context = context;
        this.controls = new ControlCode(context, pass);
        this.container = container;
        this.pass = pass;
        this.anchors = member -> CodeBlock.of("$L", member == null ? "at" : local(member));
    }

    MethodSpec emit() {
        FixedRun run = new FixedRun();
        for (Offset offset : context.offsets(container).all()) {
            if (offset.member() instanceof Field field && DefinedSizes.isConstant(field)) {
                run = fixed(field, OffsetCode.of(offset, anchors), run);
            } else {
                code.add(run.check());
                variable(offset);
                run = new FixedRun();
            }
        }
        code.add(run.check());
        return MethodSpec.methodBuilder("extent")
                .addJavadoc("Checks that the main part fits, and returns the index behind it, or a negative number.\n")
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(context.heap(), "heap")
                .addParameter(ByteBuffer.class, "in")
                .addParameter(TypeName.INT, "at")
                .addParameter(TypeName.INT, "limit")
                .addParameter(context.fault(), "fault")
                .addCode(code.build())
                .addStatement("return $L", OffsetCode.of(context.offsets(container).end(), anchors))
                .build();
    }

    /**
     * Adds a field of fixed size to those before it; one that consists of very many is left to the code of its struct.
     */
    private FixedRun fixed(Field field, CodeBlock start, FixedRun run) {
        if (!isLarge(field)) {
            if (run.isLong()) {
                code.add(run.check());
                FixedRun next = new FixedRun();
                next.add("", field, start);
                return next;
            }
            run.add("", field, start);
            return run;
        }
        Shape.Inline inline = (Shape.Inline) Shape.of(field.type());
        code.add(run.check())
                .beginControlFlow("if ($T.extent(heap, in, $L, limit, fault) < 0)", pass.view(inline.struct()), start)
                .addStatement("return $T.in(fault, $S)", RuntimeTypes.FAULT, field.name())
                .endControlFlow();
        return new FixedRun();
    }

    /** {@return whether a field of fixed size is left to the code of its struct: for its size, or for its cases} */
    private boolean isLarge(Field field) {
        return Shape.of(field.type()) instanceof Shape.Inline inline
                && (context.numbers(inline.struct()) > FixedRun.MOST_NUMBERS
                || Nested.inStructs(inline.struct(), Switch.class::isInstance));
    }

    /** Name of the local variable that holds where a member of varying size ends. */
    private String local(Member member) {
        return locals.of(member.name(), "end");
    }

    private void variable(Offset offset) {
        CodeBlock start = OffsetCode.of(offset, anchors);
        String behind = local(offset.member());
        if (offset.member() instanceof Field field) {
            field(field, "", start, "int " + behind);
        } else {
            choice((Switch) offset.member(), start, behind);
        }
    }

    private void choice(Switch choice, CodeBlock start, String behind) {
        Shape.Number number = controls.number(container, choice.variable());
        String variable = locals.of(choice.name(), "variable");
        code.addStatement("$T $L = $L", NumberCode.type(number), variable,
                controls.variable(container, choice, anchors));
        controls.know(choice, variable);
        code.addStatement("int $L = $L", behind, start);
        List<List<SwitchCase>> groups = alike(choice);
        if (CaseConditions.isFew(choice.cases())) {
            oneByOne(choice, groups, variable, start, behind);
        } else {
            atOnce(choice, groups, variable, start, behind);
        }
        Switches.padded(choice).ifPresent(bytes -> padding(choice, bytes, start, behind));
    }

    private void padding(Switch choice, long bytes, CodeBlock start, String behind) {
        code.beginControlFlow("if (limit - ($L) < $L)", start, bytes)
                .addStatement("return $T.bytes(fault, $S, $L, $L - ($L - ($L)), limit)", RuntimeTypes.FAULT,
                        choice.name(), behind, bytes, behind, start)
                .endControlFlow()
                .addStatement("$L = $L", behind, OffsetCode.plus(start, bytes));
    }

    private void oneByOne(Switch choice, List<List<SwitchCase>> groups, String variable, CodeBlock start,
            String behind) {
        CaseConditions conditions = new CaseConditions(context, container, choice);
        boolean first = true;
        for (List<SwitchCase> group : groups) {
            boolean always = CaseConditions.isDefault(group.get(group.size() - 1));
            CodeBlock condition = group.stream().map(c -> conditions.matches(c, CodeBlock.of("$L", variable)))
                    .collect(CodeBlock.joining(" || "));
            if (always && first) {
                code.add("{\n").indent();
            } else if (first) {
                code.beginControlFlow("if ($L)", condition);
            } else if (always) {
                code.nextControlFlow("else");
            } else {
                code.nextControlFlow("else if ($L)", condition);
            }
            first = false;
            group(choice, group, variable, start, behind);
        }
        if (pass.demanded(choice) > 0) {
            code.nextControlFlow("else").add(demand(choice, start, behind));
        }
        code.endControlFlow();
    }

    private void atOnce(Switch choice, List<List<SwitchCase>> groups, String variable, CodeBlock start, String behind) {
        SwitchNames names = context.names(container, choice);
        code.beginControlFlow("switch ($T.of($L))", names.cases(), variable);
        for (List<SwitchCase> group : groups) {
            boolean always = CaseConditions.isDefault(group.get(group.size() - 1));
            code.beginControlFlow("$L ->", always ? CodeBlock.of("default") : CodeBlock.of("case $L",
                    group.stream().map(c -> CodeBlock.of("$L", names.constant(c))).collect(CodeBlock.joining(", "))));
            group(choice, group, variable, start, behind);
            code.endControlFlow();
        }
        if (Switches.canBeAbsent(choice)) {
            code.beginControlFlow("default ->");
            if (pass.demanded(choice) > 0) {
                code.add(demand(choice, start, behind));
            }
            code.endControlFlow();
        }
        code.endControlFlow();
    }

    private void group(Switch choice, List<SwitchCase> group, String variable, CodeBlock start, String behind) {
        SwitchCase oneCase = group.get(0);
        if (group.size() > 1) {
            extent((Shape.Inline) Shape.of(oneCase.member().type()), start, behind,
                    CodeBlock.of("$T.of($L).path", context.names(container, choice).cases(), variable));
        } else {
            field(oneCase.member(), choice.name() + ".", start, behind);
        }
    }

    /** Cases in order; those next to one another that hold the same struct together, so that its code is there once. */
    private static List<List<SwitchCase>> alike(Switch choice) {
        List<List<SwitchCase>> groups = new ArrayList<>();
        Type previous = null;
        for (SwitchCase oneCase : choice.cases()) {
            Type type = oneCase.member().type().resolved();
            boolean joins = type.equals(previous) && type instanceof Struct
                    && !DefinedSizes.isConstant(oneCase.member())
                    && Shape.of(oneCase.member().type()) instanceof Shape.Inline;
            if (!joins) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(oneCase);
            previous = type;
        }
        return groups;
    }

    private CodeBlock demand(Switch choice, CodeBlock start, String behind) {
        return CodeBlock.builder().beginControlFlow("if (limit - ($L) < $L)", start, pass.demanded(choice))
                .addStatement("return $T.bytes(fault, $S, $L, $L, limit)", RuntimeTypes.FAULT, choice.name(), start,
                        pass.demanded(choice))
                .endControlFlow()
                .addStatement("$L = $L", behind, OffsetCode.plus(start, pass.demanded(choice))).build();
    }

    /** Emits the check of one field at an index, and the assignment of its end. */
    private void field(Field field, String prefix, CodeBlock start, String behind) {
        String path = prefix + field.name();
        Shape shape = Shape.of(field.type());
        if (DefinedSizes.isConstant(field) && !isLarge(field)) {
            FixedRun run = new FixedRun();
            run.add(prefix, field, start);
            code.add(run.check()).addStatement("$L = $L", behind, OffsetCode.plus(start, run.bytes()));
            return;
        }
        if (shape instanceof Shape.Inline inline) {
            extent(inline, start, behind, CodeBlock.of("$S", path));
        } else if (shape instanceof Shape.Bytes bytes) {
            sized(path, bytes.length(), 1, start, behind);
        } else if (shape instanceof Shape.Numbers numbers) {
            sized(path, numbers.length(), numbers.element().bits() / 8, start, behind);
        } else if (shape instanceof Shape.Structs structs) {
            structs(path, structs, start, behind);
        }
    }

    private void extent(Shape.Inline inline, CodeBlock start, String behind, CodeBlock path) {
        code.addStatement("$L = $T.extent(heap, in, $L, limit, fault)", behind, pass.view(inline.struct()), start);
        code.beginControlFlow("if ($L < 0)", variableName(behind))
                .addStatement("return $T.in(fault, $L)", RuntimeTypes.FAULT, path)
                .endControlFlow();
    }

    private void structs(String path, Shape.Structs structs, CodeBlock start, String behind) {
        long minimum = DefinedSizes.minimum((Container) structs.element());
        if (DefinedSizes.isConstant(structs.element())) {
            sized(path, structs.length(), minimum, start, behind);
            return;
        }
        if (structs.isFilling()) {
            filling(path, structs, start, behind);
            return;
        }
        String count = locals.of(path, "count");
        code.addStatement("long $L = $L", count,
                controls.elements(container, structs.length(), Math.max(1, minimum), start, anchors));
        if (minimum > 0) {
            code.beginControlFlow("if ($L > limit - ($L))",
                    product(structs.length(), CodeBlock.of("$L", count), minimum), start);
            tooMany(path, structs.length(), CodeBlock.of("$L", count), minimum, start);
            code.endControlFlow();
        }
        code.addStatement("$L = $L", behind, start);
        elements(path, structs, CodeBlock.of("i < $L", count), variableName(behind));
    }

    /** Emits the check of elements that fill a number of bytes. */
    private void filling(String path, Shape.Structs structs, CodeBlock start, String behind) {
        String size = locals.of(path, "size");
        code.addStatement("long $L = $L", size, controls.elements(container, structs.length(), 1, start, anchors))
                .beginControlFlow("if ($L < 0 || $L > limit - ($L))", size, size, start);
        tooMany(path, structs.length(), CodeBlock.of("$L", size), 1, start);
        code.endControlFlow().addStatement("$L = $L", behind, start);
        String index = variableName(behind);
        elements(path, structs, CodeBlock.of("$L < $L + $L", index, start, size), index);
        code.beginControlFlow("if ($L != $L + $L)", index, start, size)
                .addStatement("return $T.overfilled(fault, $S, $L, $L, $L)", RuntimeTypes.FAULT, path, start, size,
                        index)
                .endControlFlow();
    }

    private void elements(String path, Shape.Structs structs, CodeBlock more, String index) {
        code.beginControlFlow("for (int i = 0; $L; i++)", more)
                .addStatement("$L = $T.extent(heap, in, $L, limit, fault)", index, pass.view(structs.element()), index)
                .beginControlFlow("if ($L < 0)", index)
                .addStatement("return $T.in(fault, $S, i)", RuntimeTypes.FAULT, path)
                .endControlFlow()
                .endControlFlow();
    }

    /** Emits the check of an array whose elements have a fixed size. */
    private void sized(String path, ArrayLength length, long element, CodeBlock start, String behind) {
        if (length instanceof ArrayLength.Remaining) {
            code.addStatement("$L = $L", behind, element == 1 ? CodeBlock.of("limit")
                    : CodeBlock.of("limit - (limit - ($L)) % $L", start, element));
            return;
        }
        boolean inBytes = length instanceof ArrayLength.Bytes;
        CodeBlock count = controls.elements(container, length, inBytes ? 1 : element, start, anchors);
        String size = locals.of(path, "size");
        code.addStatement("long $L = $L", size, product(length, count, inBytes ? 1 : element));
        code.beginControlFlow("if ($L < 0 || $L > limit - ($L))", size, size, start);
        tooMany(path, length, count, inBytes ? 1 : element, start);
        code.endControlFlow();
        if (inBytes && element > 1) {
            code.beginControlFlow("if ($L % $L != 0)", size, element)
                    .addStatement("return $T.unfilled(fault, $S, $L, $L, $L)", RuntimeTypes.FAULT, path, start, size,
                            element)
                    .endControlFlow();
        }
        code.addStatement("$L = $L + (int) $L", behind, start, size);
    }

    private CodeBlock product(ArrayLength length, CodeBlock count, long element) {
        boolean wide = length instanceof ArrayLength.Sum && element > 1
                || length instanceof ArrayLength.Bytes bytes
                        && NumberCode.isWide(controls.number(container, List.of(bytes.size())));
        if (length instanceof ArrayLength.Counted counted) {
            wide = NumberCode.isWide(controls.number(container, List.of(counted.member())));
        }
        if (wide) {
            return CodeBlock.of("$T.product($L, $L)", RuntimeTypes.SIZES, count, element);
        }
        return element == 1 ? count : CodeBlock.of("$L * $LL", count, element);
    }

    private void tooMany(String path, ArrayLength length, CodeBlock count, long element, CodeBlock start) {
        if (length instanceof ArrayLength.Counted counted) {
            CodeBlock at = controls.at(container, counted.member(), anchors);
            CodeBlock allowed = element == 1 ? CodeBlock.of("limit - ($L)", start)
                    : CodeBlock.of("(limit - ($L)) / $L", start, element);
            code.addStatement("return $T.count(fault, $S, $L, $L, $L)", RuntimeTypes.FAULT,
                    Paths.ofControl(container, counted.member()), at, count, allowed);
        } else {
            code.addStatement("return $T.bytes(fault, $S, $L, $L, limit)", RuntimeTypes.FAULT, path, start,
                    product(length, count, element));
        }
    }

    private static String variableName(String declaration) {
        return declaration.startsWith("int ") ? declaration.substring(4) : declaration;
    }
}
