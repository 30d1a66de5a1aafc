// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Emits what a value's constructor demands, so that a value that exists can be written and says one thing only. */
final class ConstructorChecks {

    private final EmitterContext context;
    private final Container container;
    private final MemberNames names;
    private final ValueLocals locals;
    private final StatedLength stated;
    private final CodeBlock.Builder code = CodeBlock.builder();

    ConstructorChecks(EmitterContext context, Container container, ValueLocals locals) {
        this.context = context;
        this.container = container;
        this.names = context.members(container);
        this.locals = locals;
        this.stated = new StatedLength(context, container, locals.stating());
    }

    CodeBlock emit() {
        FieldCode fields = new FieldCode(context, locals);
        for (Member member : container.members()) {
            if (member instanceof Switch) {
                code.addStatement("$T.requireNonNull($L, $S)", Objects.class, names.of(member).plain(), label(member));
            } else if (FieldTraits.isHeld((Field) member)) {
                Field field = (Field) member;
                if (context.counts(container).derivedFrom(field).isEmpty()) {
                    code.add(fields.check(field, names.of(field).component(), label(field)));
                }
            }
        }
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                choice(choice);
            } else {
                Field field = (Field) member;
                context.counts(container).derivedFrom(field).ifPresentOrElse(array -> derivedRange(field, array),
                        () -> length(field, names.of(field).component(), label(field)));
            }
        }
        return code.build();
    }

    private void derivedRange(Field count, Field array) {
        Shape.Number number = NumberCode.of(Shape.of(count.type()));
        if (number.bits() < 32) {
            code.addStatement("$T.range($L, 0, $L, $S)", RuntimeTypes.VALUES,
                    FieldCode.elements(array, names.of(array).component()), NumberCode.max(number), label(count));
        }
    }

    private void length(Field array, String name, String label) {
        Optional<CodeBlock> elements = stated.of(array);
        if (elements.isEmpty()) {
            return;
        }
        boolean nullable = Shape.of(array.type()) instanceof Shape.Pointer;
        if (nullable) {
            code.beginControlFlow("if ($L != null)", name);
        }
        boolean inBytes = Counts.length(array).orElse(null) instanceof ArrayLength.Bytes;
        code.addStatement("$T.$L($L, $L, $S)", RuntimeTypes.VALUES, inBytes ? "size" : "length",
                inBytes ? bytes(array, name) : FieldCode.elements(array, name), elements.get(), label);
        if (nullable) {
            code.endControlFlow();
        }
    }

    /** {@return code for the number of bytes that an array's elements have} */
    private static CodeBlock bytes(Field array, String name) {
        OptionalLong element = DefinedSizes.fixed(Counts.array(array).orElseThrow().element());
        return element.isPresent() ? CodeBlock.of("$LL * $L", element.getAsLong(), FieldCode.elements(array, name))
                : CodeBlock.of("$T.size($L)", RuntimeTypes.VALUES, name);
    }

    private void choice(Switch choice) {
        SwitchNames types = context.names(container, choice);
        String name = names.of(choice).plain();
        code.addStatement("$T.choice($L.which() == $T.of($L), $S, $L)", RuntimeTypes.VALUES, name, types.cases(),
                stated.variable(choice), label(choice), name);
        for (SwitchCase oneCase : choice.cases()) {
            Field field = oneCase.member();
            if (stated.of(field).isPresent()) {
                String taken = locals.taken();
                code.beginControlFlow("if ($L instanceof $T $L)", name, types.record(oneCase), taken);
                length(field, taken + "." + CaseComponent.of(oneCase).name() + "()", label(choice) + "."
                        + field.name());
                code.endControlFlow();
            }
        }
    }

    private String label(Member member) {
        return container.name() + "." + member.name();
    }
}
