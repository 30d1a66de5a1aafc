package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.spicewire.proto.layout.Sizes;
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

    private final Context context;
    private final Controls controls;
    private final Container container;
    private final ClassName owner;
    private final MemberNames names;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final Function<Member, CodeBlock> anchors = Controls.recorded();

    ToValueEmitter(Context context, Container container, ClassName owner) {
        this.context = context;
        this.controls = new Controls(context);
        this.container = container;
        this.owner = owner;
        this.names = new MemberNames(container);
    }

    MethodSpec emit() {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Positions.Place place : context.positions(container).places()) {
            CodeBlock at = Positions.code(place, anchors);
            if (place.member() instanceof Switch choice) {
                arguments.add(choice(choice, at));
            } else {
                Field field = (Field) place.member();
                if (FieldCode.isHeld(field) && Counts.derivedFrom(container, field).isEmpty()) {
                    arguments.add(value(field, names.of(field), at));
                }
            }
        }
        return MethodSpec.methodBuilder("toValue")
                .addJavadoc("{@return what the view shows as a value; payloads are slices of the body, the rest is copied}\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(owner)
                .addCode(code.build())
                .addStatement("return new $T($L)", owner, CodeBlock.join(arguments, ", "))
                .build();
    }

    private CodeBlock value(Field field, String name, CodeBlock at) {
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Enumerated) {
            return CodeBlock.of("$LValue()", name);
        } else if (shape instanceof Shape.Inline) {
            return CodeBlock.of("$L().toValue()", name);
        } else if (shape instanceof Shape.Structs structs) {
            return structs(structs, name, at);
        } else if (shape instanceof Shape.Numbers numbers) {
            return list(numbers, name, at);
        } else if (shape instanceof Shape.Pointer pointer) {
            String has = Identifiers.prefixed("has", field.name());
            if (pointer.target() instanceof Shape.Inline) {
                return CodeBlock.of("$L() ? $L().toValue() : null", has, name);
            } else if (pointer.target() instanceof Shape.Numbers numbers) {
                return CodeBlock.of("$L() ? $L : null", has,
                        list(numbers, name, CodeBlock.of("base + $T.int32(heap, in, $L)", RuntimeTypes.BODY, at)));
            }
        }
        return CodeBlock.of("$L()", name);
    }

    private static CodeBlock list(Shape.Numbers numbers, String name, CodeBlock at) {
        return CodeBlock.of("$T.list(heap, in, $L, $LCount(), $L, $T::$L)", RuntimeTypes.BODY, at, name,
                numbers.element().bits() / 8, RuntimeTypes.BODY, Numbers.reader(numbers.element()));
    }

    private CodeBlock structs(Shape.Structs structs, String name, CodeBlock at) {
        ClassName element = context.names().definition(structs.element());
        ClassName view = context.view(structs.element());
        String list = name + "List";
        code.addStatement("$T<$T> $L = new $T<>($LCount())", List.class, element, list, ArrayList.class, name)
                .addStatement("int $LAt = $L", name, at)
                .beginControlFlow("for (int i = $LCount(); i > 0; i--)", name)
                .addStatement("$L.add($L.toValue())", list,
                        context.newView(view, structs.element(), CodeBlock.of("$LAt", name)));
        if (Positions.isFixed(structs.element())) {
            code.addStatement("$LAt += $L", name,
                    Sizes.minimum((Container) structs.element()));
        } else {
            code.addStatement("$LAt = $T.end(heap, in, $LAt)", name, view, name);
        }
        code.endControlFlow();
        return CodeBlock.of("$L", list);
    }

    private CodeBlock choice(Switch choice, CodeBlock at) {
        String name = names.of(choice);
        ClassName value = Choices.value(owner, choice);
        String local = name + "Value";
        code.addStatement("$T $L", value, local);
        code.beginControlFlow("switch ($LCase())", name);
        List<SwitchCase> all = choice.cases();
        for (int i = 0; i < all.size(); i++) {
            SwitchCase oneCase = all.get(i);
            boolean last = i == all.size() - 1 && !Choices.canBeAbsent(choice);
            if (last) {
                code.beginControlFlow("default ->");
            } else {
                code.beginControlFlow("case $L ->", Choices.constant(choice, oneCase));
            }
            Field field = oneCase.member();
            CodeBlock argument = FieldCode.isHeld(field) ? value(field, names.of(choice, oneCase), at) : CodeBlock.of("");
            code.addStatement("$L = new $T($L)", local, Choices.oneCase(value, choice, oneCase), argument)
                    .endControlFlow();
        }
        if (Choices.canBeAbsent(choice)) {
            code.beginControlFlow("default ->")
                    .addStatement("$L = new $T()", local, value.nestedClass(Choices.ABSENT))
                    .endControlFlow();
        }
        code.endControlFlow();
        return CodeBlock.of("$L", local);
    }
}
