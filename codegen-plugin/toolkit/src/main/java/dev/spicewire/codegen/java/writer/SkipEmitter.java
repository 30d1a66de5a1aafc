// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.writer;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.context.OffsetCode;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Demands;
import dev.spicewire.proto.layout.Switches;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits a writer's {@code skip}: the members that no call is needed for. */
final class SkipEmitter {

    private static final CodeBlock YES = CodeBlock.of("true");

    private final EmitterContext context;
    private final ControlCode controls;
    private final Container container;
    private final LeadingRun run;
    private final WriterSteps steps;
    private final Function<Member, CodeBlock> anchors;

    SkipEmitter(EmitterContext context, Container container) {
        this.context = context;
        this.controls = new ControlCode(context);
        this.container = container;
        this.run = new LeadingRun(container);
        this.steps = new WriterSteps(container);
        this.anchors = WriterEmitter.anchors(context, container);
    }

    /** {@return the method; empty if every member needs a call} */
    Optional<MethodSpec> emit() {
        CodeBlock.Builder cases = CodeBlock.builder();
        boolean any = false;
        boolean reads = false;
        for (Member member : container.members()) {
            Optional<CodeBlock> silent = member instanceof Switch choice ? choice(choice) : field((Field) member);
            if (silent.isPresent()) {
                cases.add("case $L -> $L;\n", steps.of(member), silent.get());
                any = true;
                reads |= member instanceof Switch;
            }
            if (member instanceof Switch choice && Switches.padded(choice).isPresent()) {
                CodeBlock start = OffsetCode.of(context.offsets(container).of(choice.name()), anchors);
                cases.add("case $L -> padTo($L);\n", steps.padding(choice),
                        OffsetCode.plus(start, Switches.padded(choice).getAsLong()));
                any = true;
                reads = true;
            }
        }
        if (!any) {
            return Optional.empty();
        }
        return Optional.of(MethodSpec.methodBuilder("writeImplied")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(TypeName.BOOLEAN)
                .addParameter(TypeName.INT, "step")
                .addCode(reads ? WriterSlot.written() : CodeBlock.of(""))
                .addCode(CodeBlock.builder().add("return switch (step) {\n").indent().add(cases.build())
                        .add("default -> false;\n").unindent().add("};\n").build())
                .build());
    }

    /** Code that writes a field of which the user need not know, and is true. */
    private Optional<CodeBlock> field(Field field) {
        if (context.counts(container).countedBy(field).isPresent() || field.attributes().has("zero")) {
            long bytes = DefinedSizes.fixed(field).orElseThrow();
            CodeBlock index = run.has(field) ? run.index(field) : CodeBlock.of("reserve($L)", bytes);
            return Optional.of(CodeBlock.of("zeros($L, $L)", index, bytes));
        }
        Shape shape = Shape.of(field.type());
        boolean nothing = !FieldTraits.isHeld(field)
                || shape instanceof Shape.Inline inline && inline.struct().members().isEmpty();
        return nothing ? Optional.of(YES) : Optional.empty();
    }

    private Optional<CodeBlock> choice(Switch choice) {
        SwitchNames types = context.names(container, choice);
        CodeBlock selected = CodeBlock.of("$T.of($L)", types.cases(), controls.variable(container, choice, anchors));
        List<CodeBlock> silent = new ArrayList<>();
        if (Switches.canBeAbsent(choice) && Demands.of(choice) == 0) {
            silent.add(CodeBlock.of("$L == $T.$L", selected, types.cases(), types.absentConstant()));
        }
        for (SwitchCase oneCase : choice.cases()) {
            field(oneCase.member()).ifPresent(code -> {
                CodeBlock is = CodeBlock.of("$L == $T.$L", selected, types.cases(), types.constant(oneCase));
                silent.add(code == YES ? is : CodeBlock.of("$L && $L", is, code));
            });
        }
        return silent.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.join(silent, " || "));
    }
}
