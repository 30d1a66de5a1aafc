// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.context.OffsetCode;
import dev.spicewire.codegen.java.names.Addition;
import dev.spicewire.codegen.java.names.MemberName;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.names.MethodLocals;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.codegen.java.value.Component;
import dev.spicewire.codegen.java.value.LargeValue;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.layout.Switches;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits {@code toValue()}, which copies what a view shows into an immutable value. */
final class ToValueEmitter {

    private final EmitterContext context;
    private final ControlCode controls;
    private final Container container;
    private final ClassName owner;
    private final MemberNames names;
    private final MethodLocals locals = new MethodLocals();
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Function<Member, CodeBlock> anchors;

    private record Argument(Member member, CodeBlock code) {
    }

    ToValueEmitter(EmitterContext context, Container container) {
        this.context = context;
        this.controls = new ControlCode(context);
        this.container = container;
        this.owner = context.owner(container);
        this.names = context.members(container);
        this.anchors = controls.recorded(container);
    }

    MethodSpec emit() {
        List<Argument> arguments = new ArrayList<>();
        for (Offset offset : context.offsets(container).all()) {
            CodeBlock at = OffsetCode.of(offset, anchors);
            if (offset.member() instanceof Switch choice) {
                arguments.add(new Argument(choice, choice(choice, at)));
            } else {
                Field field = (Field) offset.member();
                if (FieldTraits.isHeld(field) && context.counts(container).derivedFrom(field).isEmpty()) {
                    arguments.add(new Argument(field, value(field, names.of(field), at)));
                }
            }
        }
        return MethodSpec.methodBuilder("toValue")
                .addJavadoc("{@return what the view shows as a value; payloads are slices of the body, the rest is "
                        + "copied}\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(owner)
                .addCode(code.build())
                .addCode(make(arguments))
                .build();
    }

    private CodeBlock make(List<Argument> arguments) {
        CodeBlock.Builder make = CodeBlock.builder();
        if (LargeValue.isNeeded(Component.of(context, container))) {
            make.addStatement("$T builder = $L()", owner.nestedClass("Builder"), names.builderMethod());
            arguments.forEach(a -> make.addStatement("builder.$L($L)", names.of(a.member()).component(), a.code()));
            return make.addStatement("return builder.build()").build();
        }
        return make.addStatement("return new $T($L)", owner, arguments.stream().map(Argument::code)
                .collect(CodeBlock.joining(", "))).build();
    }

    private CodeBlock value(Field field, MemberName names, CodeBlock at) {
        String name = names.plain();
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Enumerated) {
            return CodeBlock.of("$L()", names.component());
        } else if (shape instanceof Shape.Inline) {
            return CodeBlock.of("$L().toValue()", name);
        } else if (shape instanceof Shape.Structs structs) {
            return structs(structs, names, at);
        } else if (shape instanceof Shape.Numbers numbers) {
            return list(numbers, names, at);
        } else if (shape instanceof Shape.Pointer pointer) {
            return pointed(field, pointer, names, at);
        }
        return CodeBlock.of("$L()", name);
    }

    private CodeBlock pointed(Field field, Shape.Pointer pointer, MemberName names, CodeBlock at) {
        boolean required = FieldTraits.isRequired(field, pointer);
        if (pointer.part() instanceof Shape.Inline inline) {
            String shown = locals.of(names.plain(), "view");
            code.addStatement("$T $L = $L()", context.view(inline.struct()), shown, names.plain());
            return required ? CodeBlock.of("$L.toValue()", shown)
                    : CodeBlock.of("$L == null ? null : $L.toValue()", shown, shown);
        } else if (pointer.part() instanceof Shape.Numbers numbers) {
            CodeBlock list = list(numbers, names, CodeBlock.of("base + $T.int32(heap, in, $L)", RuntimeTypes.BODY, at));
            return required ? list : CodeBlock.of("$L() ? $L : null", names.of(Addition.HAS), list);
        }
        return CodeBlock.of("$L()", names.plain());
    }

    private static CodeBlock list(Shape.Numbers numbers, MemberName names, CodeBlock at) {
        return CodeBlock.of("$T.list(heap, in, $L, $L(), $L, $T::$L)", RuntimeTypes.BODY, at, names.of(Addition.COUNT),
                numbers.element().bits() / 8, RuntimeTypes.BODY, NumberCode.reader(numbers.element()));
    }

    private CodeBlock structs(Shape.Structs structs, MemberName names, CodeBlock at) {
        ClassName element = context.owner(structs.element());
        ClassName view = context.view(structs.element());
        String list = locals.of(names.plain(), "list");
        String index = locals.of(names.plain(), "at");
        String count = names.of(Addition.COUNT);
        code.addStatement("$T<$T> $L = new $T<>($L())", List.class, element, list, ArrayList.class, count)
                .addStatement("int $L = $L", index, at)
                .beginControlFlow("for (int i = $L(); i > 0; i--)", count)
                .addStatement("$L.add($L.toValue())", list,
                        context.newView(view, structs.element(), CodeBlock.of("$L", index)));
        if (DefinedSizes.isConstant(structs.element())) {
            code.addStatement("$L += $L", index, DefinedSizes.minimum((Container) structs.element()));
        } else {
            code.addStatement("$L = $T.end(heap, in, $L)", index, view, index);
        }
        code.endControlFlow();
        return CodeBlock.of("$L", list);
    }

    private CodeBlock choice(Switch choice, CodeBlock at) {
        SwitchNames types = context.names(container, choice);
        String local = locals.of(names.of(choice).plain(), "value");
        code.addStatement("$T $L", types.value(), local);
        code.beginControlFlow("switch ($L())", names.of(choice).of(Addition.CASE));
        List<SwitchCase> all = choice.cases();
        for (int i = 0; i < all.size(); i++) {
            SwitchCase oneCase = all.get(i);
            boolean last = i == all.size() - 1 && !Switches.canBeAbsent(choice);
            if (last) {
                code.beginControlFlow("default ->");
            } else {
                code.beginControlFlow("case $L ->", types.constant(oneCase));
            }
            Field field = oneCase.member();
            CodeBlock argument = FieldTraits.isHeld(field) ? value(field, names.of(oneCase), at) : CodeBlock.of("");
            code.addStatement("$L = new $T($L)", local, types.record(oneCase), argument)
                    .endControlFlow();
        }
        if (Switches.canBeAbsent(choice)) {
            code.beginControlFlow("default ->")
                    .addStatement("$L = new $T()", local, types.absentRecord())
                    .endControlFlow();
        }
        code.endControlFlow();
        return CodeBlock.of("$L", local);
    }
}
