package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.spicewire.proto.layout.Sizes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Emits what a value's constructor demands, so that a value that exists can be written and says one thing only. */
final class ConstructorChecks {

    private final Context context;
    private final Container container;
    private final ClassName owner;
    private final MemberNames names;
    private final CodeBlock.Builder code = CodeBlock.builder();

    ConstructorChecks(Context context, Container container, ClassName owner) {
        this.context = context;
        this.container = container;
        this.owner = owner;
        this.names = new MemberNames(container);
    }

    CodeBlock emit() {
        FieldCode fields = new FieldCode(context);
        for (Member member : container.members()) {
            if (member instanceof Switch) {
                code.addStatement("$T.requireNonNull($L, $S)", Objects.class, names.of(member), label(member));
            } else if (FieldCode.isHeld((Field) member)) {
                Field field = (Field) member;
                if (Counts.derivedFrom(container, field).isEmpty()) {
                    code.add(fields.check(field, FieldCode.component(field, names.of(field)), label(field)));
                }
            }
        }
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                choice(choice);
            } else {
                Field field = (Field) member;
                length(field, names.of(field), label(field));
                Counts.derivedFrom(container, field).ifPresent(array -> derivedRange(field, array));
            }
        }
        return code.build();
    }

    private void derivedRange(Field count, Field array) {
        Shape.Number number = Numbers.of(Shape.of(count.type()));
        if (number.bits() < 32) {
            code.addStatement("$T.range($L, 0, $L, $S)", RuntimeTypes.VALUES,
                    FieldCode.elements(array, names.of(array)), Numbers.max(number), label(count));
        }
    }

    private void length(Field array, String name, String label) {
        Optional<CodeBlock> stated = Counts.stated(container, array);
        if (stated.isEmpty()) {
            return;
        }
        boolean nullable = Shape.of(array.type()) instanceof Shape.Pointer;
        if (nullable) {
            code.beginControlFlow("if ($L != null)", name);
        }
        boolean inBytes = Counts.statesBytes(array);
        code.addStatement("$T.$L($L, $L, $S)", RuntimeTypes.VALUES, inBytes ? "size" : "length",
                inBytes ? bytes(array, name) : FieldCode.elements(array, name), stated.get(), label);
        if (nullable) {
            code.endControlFlow();
        }
    }

    /** {@return code for the number of bytes that an array's elements have} */
    private static CodeBlock bytes(Field array, String name) {
        OptionalLong element = Sizes.fixed(Counts.array(array).element());
        return element.isPresent() ? CodeBlock.of("$LL * $L", element.getAsLong(), FieldCode.elements(array, name))
                : CodeBlock.of("$T.size($L)", RuntimeTypes.VALUES, name);
    }

    private void choice(Switch choice) {
        ClassName cases = Choices.cases(owner, choice);
        String name = names.of(choice);
        code.addStatement("$T.choice($L.which() == $T.of($L), $S, $L)", RuntimeTypes.VALUES, name, cases,
                variable(container, choice), label(choice), name);
        for (SwitchCase oneCase : choice.cases()) {
            Field field = oneCase.member();
            if (Counts.stated(container, field).isPresent()) {
                ClassName record = Choices.oneCase(Choices.value(owner, choice), choice, oneCase);
                String accessor = Identifiers.member(field.name());
                code.beginControlFlow("if ($L instanceof $T taken)", name, record);
                length(field, "taken." + accessor + "()", label(choice) + "." + field.name());
                code.endControlFlow();
            }
        }
    }

    private static CodeBlock variable(Container container, Switch choice) {
        CodeBlock.Builder path = CodeBlock.builder();
        Container here = container;
        for (int i = 0; i < choice.variable().size(); i++) {
            Field field = here.field(choice.variable().get(i)).orElseThrow();
            String accessor = FieldCode.component(field, new MemberNames(here).of(field));
            path.add(i == 0 ? "$L" : ".$L()", accessor);
            if (field.type().resolved() instanceof Struct struct) {
                here = struct;
            }
        }
        return path.build();
    }

    private String label(Member member) {
        return container.name() + "." + member.name();
    }
}
