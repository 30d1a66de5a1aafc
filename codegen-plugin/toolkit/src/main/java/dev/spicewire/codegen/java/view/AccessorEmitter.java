// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.CaseConditions;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.context.OffsetCode;
import dev.spicewire.codegen.java.names.Addition;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.codegen.java.value.FlagQueries;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits the accessors of a view. */
final class AccessorEmitter {

    private final EmitterContext context;
    private final ControlCode controls;
    private final Container container;
    private final TypeSpec.Builder type;
    private final MemberNames names;
    private final Function<Member, CodeBlock> anchors;

    AccessorEmitter(EmitterContext context, Container container, TypeSpec.Builder type) {
        this.context = context;
        this.controls = new ControlCode(context);
        this.container = container;
        this.type = type;
        this.names = context.members(container);
        this.anchors = controls.recorded(container);
    }

    void emit() {
        for (Offset offset : context.offsets(container).all()) {
            if (context.counts(container).isDerived(offset.member())) {
                continue;
            }
            CodeBlock at = OffsetCode.of(offset, anchors);
            if (offset.member() instanceof Field field) {
                accessors(new Slot(field, names.of(field), at, CodeBlock.of(""), Docs.where(offset, field)));
            } else {
                choice((Switch) offset.member(), offset, at);
            }
        }
    }

    private void accessors(Slot slot) {
        Field field = slot.field();
        if (field.attributes().has("zero") || field.attributes().has("virtual")) {
            return;
        }
        Shape shape = Shape.of(field.type());
        if (NumberCode.of(shape) != null) {
            number(slot, shape);
        } else if (shape instanceof Shape.Inline inline) {
            type.addMethod(slot.method(slot.name(), context.view(inline.struct()))
                    .addStatement("return $L",
                            context.newView(context.view(inline.struct()), inline.struct(), slot.at()))
                    .build());
        } else if (shape instanceof Shape.Pointer pointer) {
            pointer(slot, pointer);
        } else if (!(shape instanceof Shape.Descriptor)) {
            new ArrayAccessors(context, controls, container, type).emit(slot, shape, CodeBlock.of(""));
        }
    }

    private void number(Slot slot, Shape shape) {
        Shape.Number number = NumberCode.of(shape);
        CodeBlock read = NumberCode.read(number, slot.at());
        if (shape instanceof Shape.Enumerated enumerated) {
            ClassName enumType = context.names().enumeration(enumerated.type());
            String raw = slot.names().of(Addition.VALUE);
            type.addMethod(slot.method(slot.name(), enumType).addStatement("return $T.of($L())", enumType, raw)
                    .build());
            type.addMethod(slot.method(raw, NumberCode.type(number)).addStatement("return $L", read).build());
            return;
        }
        type.addMethod(slot.method(slot.name(), NumberCode.type(number)).addStatement("return $L", read).build());
        if (shape instanceof Shape.FlagSet flags) {
            FlagQueries.emit(type, context, slot.names(), flags);
        }
    }

    private void pointer(Slot slot, Shape.Pointer pointer) {
        CodeBlock start = CodeBlock.of("base + $T.int32(heap, in, $L)", RuntimeTypes.BODY, slot.at());
        if (pointer.part() instanceof Shape.Bytes bytes && bytes.isString()) {
            new ArrayAccessors(context, controls, container, type).emit(slot.at(start), bytes, CodeBlock.of(""));
            return;
        }
        String has = slot.names().of(Addition.HAS);
        type.addMethod(MethodSpec.methodBuilder(has)
                .addJavadoc("{@return whether {@code $L} is there, that is, the pointer is not null}\n",
                        slot.field().name())
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addCode(slot.guard())
                .addStatement("return $T.uint32(heap, in, $L) != 0", RuntimeTypes.BODY, slot.at())
                .build());
        boolean required = FieldTraits.isRequired(slot.field(), pointer);
        if (required && pointer.part() instanceof Shape.Inline inline) {
            ClassName view = context.view(inline.struct());
            type.addMethod(slot.method(slot.name(), view)
                    .addStatement("return $L", context.newView(view, inline.struct(), start)).build());
        } else if (pointer.part() instanceof Shape.Inline inline) {
            ClassName view = context.view(inline.struct());
            type.addMethod(slot.method(slot.name(), context.nullable(view), "{@code null} if the pointer is null")
                    .addStatement("int offset = $T.int32(heap, in, $L)", RuntimeTypes.BODY, slot.at())
                    .addStatement("return offset == 0 ? null : $L",
                            context.newView(view, inline.struct(), CodeBlock.of("base + offset")))
                    .build());
        } else {
            new ArrayAccessors(context, controls, container, type)
                    .emit(slot.at(start), pointer.part(),
                            required ? CodeBlock.of("") : CodeBlock.of("!$L()", has));
        }
    }

    private void choice(Switch choice, Offset offset, CodeBlock at) {
        ClassName cases = context.names(container, choice).cases();
        String which = names.of(choice).of(Addition.CASE);
        type.addMethod(MethodSpec.methodBuilder(which)
                .addJavadoc("{@return which case of {@code $L} is there}\n", choice.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(cases)
                .addStatement("return $T.of($L)", cases, controls.variable(container, choice, anchors))
                .build());
        for (SwitchCase oneCase : choice.cases()) {
            CodeBlock guard = guard(choice, oneCase);
            accessors(new Slot(oneCase.member(), names.of(oneCase), at, guard,
                    Docs.where(offset, oneCase.member()) + ", only if {@link #" + which + "()} says so"));
        }
    }

    /** Statements that refuse an accessor where another case is there; none where the case always is. */
    private CodeBlock guard(Switch choice, SwitchCase oneCase) {
        SwitchNames types = context.names(container, choice);
        Shape.Number number = controls.number(container, choice.variable());
        return CodeBlock.builder()
                .addStatement("$T variable = $L", NumberCode.type(number),
                        controls.variable(container, choice, anchors))
                .beginControlFlow("if ($L)", new CaseConditions(context, container, choice)
                        .refused(oneCase, CodeBlock.of("variable")))
                .addStatement("throw $T.of(variable).isNot($T.$L)", types.cases(), types.cases(),
                        types.constant(oneCase))
                .endControlFlow().build();
    }
}
