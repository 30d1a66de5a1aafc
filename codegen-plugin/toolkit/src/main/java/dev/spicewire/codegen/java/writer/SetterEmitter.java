// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.Addition;
import dev.spicewire.codegen.java.names.MemberName;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.names.Namespace;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits the methods of a writer that write one member each. */
final class SetterEmitter {

    private static final String VALUE = "@param value what to write\n";

    private final EmitterContext context;
    private final ControlCode controls;
    private final Container container;
    private final ClassName writer;
    private final TypeSpec.Builder type;
    private final MemberNames names;
    private final Namespace fields = Namespace.without(Set.of("MEMBERS"));
    private final LeadingRun run;
    private final WriterSteps steps;
    private final Function<Member, CodeBlock> anchors;

    SetterEmitter(EmitterContext context, Container container, TypeSpec.Builder type) {
        this.context = context;
        this.controls = new ControlCode(context);
        this.container = container;
        this.writer = context.owner(container).nestedClass("Writer");
        this.type = type;
        this.names = context.members(container);
        this.run = new LeadingRun(container);
        this.steps = new WriterSteps(container);
        this.anchors = WriterEmitter.anchors(context, container);
    }

    void emit() {
        for (Offset offset : context.offsets(container).all()) {
            int step = steps.of(offset.member());
            if (offset.member() instanceof Field field) {
                if (!FieldTraits.isHeld(field) || context.counts(container).countedBy(field).isPresent()) {
                    continue;
                }
                setters(new WriterSlot(field, names.of(field), field.name(), step, first(field, step),
                        CodeBlock.of(""), keptWriter(names.of(field)),
                        Docs.where(offset, field), writer, run, endsStruct(step)));
            } else {
                choice((Switch) offset.member(), offset, step);
            }
        }
    }

    private void choice(Switch choice, Offset offset, int step) {
        SwitchNames types = context.names(container, choice);
        String variable = String.join(".", choice.variable());
        for (SwitchCase oneCase : choice.cases()) {
            Field field = oneCase.member();
            String path = choice.name() + "." + field.name();
            CodeBlock guard = CodeBlock.builder()
                    .addStatement("selected($S, $T.$L, $S, $T.of($L))", path, types.cases(), types.constant(oneCase),
                            variable, types.cases(), controls.variable(container, choice, anchors))
                    .build();
            setters(new WriterSlot(field, names.of(oneCase), path, step, step, guard,
                    keptWriter(names.of(oneCase)),
                    Docs.where(offset, field) + ", only where {@code " + variable + "} selects it", writer,
                    run, endsStruct(step)));
        }
    }

    /** Position of the first member that a field's methods write: a count right before its array, or the field. */
    private int first(Field field, int step) {
        return context.counts(container).writtenWith(field).filter(count -> run.has(count)
                && steps.of(count) == step - 1).isPresent() ? step - 1 : step;
    }

    private boolean endsStruct(int step) {
        return container instanceof Struct && steps.isLast(step);
    }

    private void setters(WriterSlot slot) {
        Field field = slot.field();
        if (!FieldTraits.isHeld(field)) {
            return;
        }
        Shape shape = Shape.of(field.type());
        if (NumberCode.of(shape) != null) {
            number(slot, shape);
        } else if (shape instanceof Shape.Inline inline) {
            struct(slot, context.writer(inline.struct()));
        } else if (shape instanceof Shape.Pointer pointer && pointer.part() instanceof Shape.Inline inline) {
            pointer(slot, context.writer(inline.struct()));
        } else {
            new ArraySetters(context, container, anchors, type).emit(slot, shape);
        }
    }

    private void number(WriterSlot slot, Shape shape) {
        Shape.Number number = NumberCode.of(shape);
        String method = slot.names().component();
        if (shape instanceof Shape.Enumerated enumerated) {
            type.addMethod(slot.setter(slot.name(), VALUE)
                    .addParameter(context.names().enumeration(enumerated.type()), "value")
                    .addStatement("return $L(value.value())", method)
                    .build());
        }
        MethodSpec.Builder setter = slot.setter(method, VALUE)
                .addParameter(NumberCode.type(number), "value")
                .addCode(slot.enter());
        if (NumberCode.needsRangeCheck(number)) {
            setter.addStatement("range($S, value, $L, $L)", slot.path(), NumberCode.min(number),
                    NumberCode.max(number));
        }
        type.addMethod(setter.addStatement("put$L($L, value)", number.bits(), slot.at(number.bits() / 8))
                .addCode(slot.leave())
                .addStatement("return this")
                .build());
    }

    private void struct(WriterSlot slot, ClassName child) {
        String kept = keep(context, type, slot, child);
        type.addMethod(slot.method(slot.name(), child, "", "the writer of")
                .addCode(make(kept, child, slot))
                .beginControlFlow("if (!isBegun($L, $L))", slot.step(), kept)
                .addCode(slot.enter())
                .addStatement("beginStruct($L$L)", slot.fixedIndex(), kept)
                .endControlFlow()
                .addStatement("return $L", kept)
                .build());
    }

    private void pointer(WriterSlot slot, ClassName child) {
        String kept = keep(context, type, slot, child);
        type.addMethod(slot.method(slot.name(), child, "",
                "the writer of the target, for when its turn comes, of")
                .addCode(slot.enter())
                .addCode(make(kept, child, slot))
                .addStatement("part($L, $L, $L)", slot.pointer(), kept, slot.marshall())
                .addCode(slot.leave())
                .addStatement("return $L", kept)
                .build());
        if (!slot.field().attributes().has("nonnull")) {
            type.addMethod(slot.setter(slot.names().of(Addition.NULL), "")
                    .addCode(slot.enter())
                    .addStatement("put32($L, 0)", slot.pointer())
                    .addCode(slot.leave())
                    .addStatement("return this")
                    .build());
        }
    }

    /** {@return the name of the field that keeps the writer of a struct, where a member has or leads to one} */
    private String keptWriter(MemberName member) {
        return fields.claim(member.plain() + "Writer");
    }

    /** Adds the field that keeps the writer of a struct, and returns its name. */
    static String keep(EmitterContext context, TypeSpec.Builder type, WriterSlot slot, TypeName child) {
        String kept = slot.kept();
        type.addField(FieldSpec.builder(context.nullable(child), kept, Modifier.PRIVATE).build());
        return kept;
    }

    /** {@return statements that make the writer of a struct when it is used for the first time} */
    static CodeBlock make(String kept, TypeName child, WriterSlot slot) {
        return CodeBlock.builder().beginControlFlow("if ($L == null)", kept)
                .addStatement("$L = new $T(this, $S)", kept, child, slot.path())
                .endControlFlow().build();
    }
}
