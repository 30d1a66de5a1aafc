package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.CaseConditions;
import dev.spicewire.codegen.java.context.Context;
import dev.spicewire.codegen.java.context.Controls;
import dev.spicewire.codegen.java.context.OffsetCode;
import dev.spicewire.codegen.java.names.MethodLocals;
import dev.spicewire.codegen.java.shape.Numbers;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.layout.Sizes;
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

    private final Context context;
    private final Controls controls;
    private final Container container;
    private final Function<Member, CodeBlock> anchors;
    private final MethodLocals locals = new MethodLocals();
    private final CodeBlock.Builder code = CodeBlock.builder();

    StrictEmitter(Context context, Container container) {
        this.context = context;
        this.controls = new Controls(context);
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
        for (Offset place : context.offsets(container).all()) {
            CodeBlock at = OffsetCode.of(place, anchors);
            if (place.member() instanceof Field field) {
                field(field, "", at);
            } else {
                choice((Switch) place.member(), at);
            }
        }
        return MethodSpec.methodBuilder("strict")
                .addJavadoc("Reports what a strict reader looks at.\n")
                .addModifiers(Modifier.STATIC)
                .addParameter(byte[].class, "heap")
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
        CodeBlock read = Numbers.read(new Shape.Number(enumeration.bits(), false), at);
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
        boolean fixed = Sizes.isConstant(element);
        long size = fixed ? Sizes.fixed(element).orElseThrow() : 1;
        String place = locals.of(path, "at");
        String count = locals.of(path, "count");
        code.addStatement("int $L = $L", place, at)
                .addStatement("int $L = $L", count, shape instanceof Shape.Structs structs
                        ? controls.structsOfValid(container, structs, at, anchors)
                        : controls.elementsOfValid(container, ((Shape.Numbers) shape).length(), size, at, anchors))
                .beginControlFlow("for (int i = 0; i < $L; i++)", count)
                .addStatement("check.enter($S, i)", path);
        if (element instanceof EnumType enumeration) {
            number(enumeration, CodeBlock.of("$L", place));
        } else {
            walk((Struct) element, CodeBlock.of("$L", place));
        }
        code.addStatement("check.leave()");
        if (fixed) {
            code.addStatement("$L += $L", place, size);
        } else {
            code.addStatement("$L = $T.end(heap, in, $L)", place, context.view((Struct) element), place);
        }
        code.endControlFlow();
    }

    private void pointer(Shape.Pointer pointer, Type target, String path, CodeBlock at) {
        String start = locals.of(path, "start");
        boolean nullable = !(pointer.target() instanceof Shape.Bytes bytes && bytes.isString());
        if (nullable) {
            code.beginControlFlow("if ($T.uint32(heap, in, $L) != 0)", RuntimeTypes.BODY, at);
        }
        code.addStatement("int $L = base + $T.int32(heap, in, $L)", start, RuntimeTypes.BODY, at);
        CodeBlock place = CodeBlock.of("$L", start);
        if (pointer.target() instanceof Shape.Inline inline) {
            code.addStatement("check.part($L, $T.extent(heap, in, $L, limit, null))", start,
                    context.view(inline.struct()),
                    start);
            walk(inline.struct(), place);
        } else {
            code.addStatement("check.part($L, $L + $L)", start, start, size(pointer.target(), place));
            if (target.resolved() instanceof ArrayType array && array.element()
                    .resolved() instanceof EnumType element) {
                numbers(element, ((Shape.Numbers) pointer.target()).length(), path, place);
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

    private CodeBlock size(Shape target, CodeBlock start) {
        if (target instanceof Shape.Bytes bytes) {
            CodeBlock count = controls.elementsOfValid(container, bytes.length(), 1, start, anchors);
            return bytes.isString()
                    ? CodeBlock.of("$L + 1", count) : count;
        }
        Shape.Numbers numbers = (Shape.Numbers) target;
        int element = numbers.element().bits() / 8;
        return CodeBlock.of("$L * $L", controls.elementsOfValid(container, numbers.length(), element, start, anchors),
                element);
    }
}
