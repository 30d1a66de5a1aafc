package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.nio.ByteBuffer;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits {@code demands}, which sums up what the switches of a container that fits demand beyond what they have. */
final class DemandsEmitter {

    private final Context context;
    private final Controls controls;
    private final Container container;
    private final Function<Member, CodeBlock> anchors;
    private final MethodLocals locals = new MethodLocals();
    private final CodeBlock.Builder code = CodeBlock.builder();

    DemandsEmitter(Context context, Container container) {
        this.context = context;
        this.controls = new Controls(context);
        this.container = container;
        this.anchors = controls.computed(container, CodeBlock.of("at"));
    }

    MethodSpec emit() {
        for (Positions.Place place : context.positions(container).places()) {
            CodeBlock at = Positions.code(place, anchors);
            if (place.member() instanceof Field field) {
                field(field, at);
            } else {
                choice((Switch) place.member(), at);
            }
        }
        return MethodSpec.methodBuilder("demands")
                .addJavadoc("Returns how many bytes switches without a case demand.\n")
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(byte[].class, "heap")
                .addParameter(ByteBuffer.class, "in")
                .addParameter(TypeName.INT, "at")
                .addCode(controls.allEnds(container))
                .addStatement("int demanded = 0")
                .addCode(code.build())
                .addStatement("return demanded")
                .build();
    }

    private void choice(Switch choice, CodeBlock at) {
        CaseConditions conditions = new CaseConditions(context, container, choice);
        CodeBlock variable = controls.variable(container, choice, anchors);
        for (SwitchCase oneCase : choice.cases()) {
            if (Demands.struct(oneCase.member()) != null) {
                code.beginControlFlow("if ($L)", conditions.selected(oneCase, variable));
                field(oneCase.member(), at);
                code.endControlFlow();
            }
        }
        if (Demands.of(choice) > 0) {
            code.beginControlFlow("if ($L)", conditions.absent(variable))
                    .addStatement("demanded += $L", Demands.of(choice))
                    .endControlFlow();
        }
    }

    private void field(Field field, CodeBlock at) {
        if (Demands.struct(field) == null) {
            return;
        }
        ClassName view = context.view(Demands.struct(field));
        if (Shape.of(field.type()) instanceof Shape.Structs structs) {
            String place = locals.of(field.name(), "at");
            code.addStatement("int $L = $L", place, at)
                    .beginControlFlow("for (int i = $L; i > 0; i--)",
                            controls.structsOfValid(container, structs, at, anchors))
                    .addStatement("demanded += $T.demands(heap, in, $L)", view, place)
                    .addStatement("$L = $T.end(heap, in, $L)", place, view, place)
                    .endControlFlow();
        } else {
            code.addStatement("demanded += $T.demands(heap, in, $L)", view, at);
        }
    }
}
