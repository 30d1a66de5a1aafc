package dev.spicewire.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.proto.layout.Sizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Emits {@code extent}, the first pass of validation: does the main part of a container, with all counts and switches
 * that its bytes hold, fit the message? Members of fixed size that stand together need one comparison.
 */
final class ExtentEmitter {

    private final Context context;
    private final Controls controls;
    private final Container container;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Function<Member, CodeBlock> anchors;
    private boolean pads;

    ExtentEmitter(Context context, Container container) {
        this.context = context;
        this.controls = new Controls(context);
        this.container = container;
        this.anchors = member -> CodeBlock.of("$L", member == null ? "at" : local(member));
    }

    MethodSpec emit() {
        pads = container.members().stream().anyMatch(m -> m instanceof Switch && Sizes.fixed(m).isPresent());
        if (pads) {
            code.addStatement("int pad = 0");
        }
        List<Positions.Place> places = context.positions(container).places();
        Run run = new Run(null);
        for (Positions.Place place : places) {
            if (Positions.isFixed(place.member())) {
                run.add("", (Field) place.member());
            } else {
                run.check(CodeBlock.of("$L", anchors.apply(run.anchor)));
                variable(place);
                run = new Run(place.member());
            }
        }
        run.check(CodeBlock.of("$L", anchors.apply(run.anchor)));
        CodeBlock end = Positions.code(context.positions(container).end(), anchors);
        if (pads) {
            code.beginControlFlow("if (limit - ($L) < pad)", end)
                    .addStatement("return $T.bytes(fault, $S, $L, pad, limit)", RuntimeTypes.FAULT,
                            container.members().get(container.members().size() - 1).name(), end)
                    .endControlFlow();
        }
        return MethodSpec.methodBuilder("extent")
                .addJavadoc("Checks that the main part fits, and returns the index behind it, or a negative number.\n")
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(java.nio.ByteBuffer.class, "in")
                .addParameter(TypeName.INT, "at")
                .addParameter(TypeName.INT, "limit")
                .addParameter(RuntimeTypes.FAULT, "fault")
                .addCode(code.build())
                .addStatement("return $L", end)
                .build();
    }

    /** Name of the local variable that holds where a variable member ends. */
    private static String local(Member member) {
        return Controls.endMethod(member);
    }

    private void variable(Positions.Place place) {
        CodeBlock start = Positions.code(place, anchors);
        String end = local(place.member());
        if (place.member() instanceof Field field) {
            field(field, "", start, "int " + end);
        } else {
            choice((Switch) place.member(), start, end);
        }
    }

    private void choice(Switch choice, CodeBlock start, String end) {
        Shape.Number number = controls.number(container, choice.variable());
        String variable = Identifiers.member(choice.name() + "_variable");
        code.addStatement("$T $L = $L", Numbers.type(number), variable, controls.variable(container, choice, anchors));
        code.addStatement("int $L = $L", end, start);
        boolean first = true;
        boolean always = false;
        for (SwitchCase oneCase : choice.cases()) {
            CodeBlock condition = Controls.condition(oneCase, CodeBlock.of("$L", variable), number);
            always = Controls.isDefault(oneCase);
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
            field(oneCase.member(), choice.name() + ".", start, end);
            if (always) {
                break;
            }
        }
        OptionalLong demanded = Sizes.fixed(choice);
        if (demanded.isPresent() && !always) {
            code.nextControlFlow("else").addStatement("pad += $L", demanded.getAsLong());
        }
        code.endControlFlow();
    }

    /** Emits the check of one field at a place, and the assignment of its end. */
    private void field(Field field, String prefix, CodeBlock start, String end) {
        String path = prefix + field.name();
        if (Positions.isFixed(field)) {
            Run run = new Run(null);
            run.add(prefix, field);
            run.check(start);
            code.addStatement("$L = $L", end, Positions.plus(start, run.size));
            return;
        }
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Inline inline) {
            code.addStatement("$L = $T.extent(in, $L, limit, fault)", end, context.view(inline.struct()), start);
            code.beginControlFlow("if ($L < 0)", variableName(end))
                    .addStatement("return $T.in(fault, $S)", RuntimeTypes.FAULT, path)
                    .endControlFlow();
        } else if (shape instanceof Shape.Bytes bytes) {
            sized(path, bytes.length(), 1, start, end);
        } else if (shape instanceof Shape.Numbers numbers) {
            sized(path, numbers.length(), numbers.element().bits() / 8, start, end);
        } else if (shape instanceof Shape.Structs structs) {
            structs(path, structs, start, end);
        }
    }

    private void structs(String path, Shape.Structs structs, CodeBlock start, String end) {
        long minimum = Sizes.minimum((Container) structs.element());
        if (Positions.isFixed(structs.element())) {
            sized(path, structs.length(), minimum, start, end);
            return;
        }
        String count = Identifiers.member(path.replace('.', '_') + "_count");
        code.addStatement("long $L = $L", count,
                controls.elements(container, structs.length(), Math.max(1, minimum), start, anchors));
        if (minimum > 0) {
            code.beginControlFlow("if ($L > limit - ($L))", product(structs.length(), CodeBlock.of("$L", count), minimum),
                    start);
            tooMany(path, structs.length(), CodeBlock.of("$L", count), minimum, start);
            code.endControlFlow();
        }
        code.addStatement("$L = $L", end, start);
        String place = variableName(end);
        code.beginControlFlow("for (int i = 0; i < $L; i++)", count)
                .addStatement("$L = $T.extent(in, $L, limit, fault)", place, context.view(structs.element()), place)
                .beginControlFlow("if ($L < 0)", place)
                .addStatement("return $T.in(fault, $S, i)", RuntimeTypes.FAULT, path)
                .endControlFlow()
                .endControlFlow();
    }

    /** Emits the check of an array whose elements have a fixed size. */
    private void sized(String path, ArrayLength length, long element, CodeBlock start, String end) {
        if (length instanceof ArrayLength.Remaining) {
            code.addStatement("$L = $L", end, element == 1 ? CodeBlock.of("limit")
                    : CodeBlock.of("limit - (limit - ($L)) % $L", start, element));
            return;
        }
        CodeBlock count = controls.elements(container, length, element, start, anchors);
        String size = Identifiers.member(path.replace('.', '_') + "_size");
        code.addStatement("long $L = $L", size, product(length, count, element));
        code.beginControlFlow("if ($L < 0 || $L > limit - ($L))", size, size, start);
        tooMany(path, length, count, element, start);
        code.endControlFlow();
        code.addStatement("$L = $L + (int) $L", end, start, size);
    }

    private CodeBlock product(ArrayLength length, CodeBlock count, long element) {
        if (length instanceof ArrayLength.Counted counted) {
            Shape.Number number = controls.number(container, List.of(counted.member()));
            if (number.signed() || number.bits() == 64) {
                return CodeBlock.of("$T.product($L, $L)", RuntimeTypes.WIRE, count, element);
            }
        }
        return element == 1 ? count : CodeBlock.of("$L * $LL", count, element);
    }

    private void tooMany(String path, ArrayLength length, CodeBlock count, long element, CodeBlock start) {
        if (length instanceof ArrayLength.Counted counted) {
            CodeBlock at = controls.at(container, List.of(counted.member()), anchors);
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

    /** Fields of fixed size that stand together. */
    private final class Run {

        private final Member anchor;
        private final StringJoiner leaves = new StringJoiner(" ");
        private long size;

        Run(Member anchor) {
            this.anchor = anchor;
        }

        void add(String prefix, Field field) {
            if (field.attributes().has("virtual")) {
                return;
            }
            Type type = field.type().resolved();
            if (type instanceof Struct struct && !(field.type() instanceof PointerType)) {
                struct.members().forEach(m -> add(prefix + field.name() + ".", (Field) m));
            } else {
                long bytes = Sizes.fixed(field).orElseThrow();
                leaves.add(prefix + field.name() + " " + bytes);
                size += bytes;
            }
        }

        void check(CodeBlock start) {
            if (size > 0) {
                code.beginControlFlow("if (limit - $L < $L)", parenthesized(start), size)
                        .addStatement("return $T.overrun(fault, $S, $L, limit)", RuntimeTypes.FAULT, leaves, start)
                        .endControlFlow();
            }
        }

        private CodeBlock parenthesized(CodeBlock start) {
            return start.toString().contains(" ") ? CodeBlock.of("($L)", start) : start;
        }
    }
}
