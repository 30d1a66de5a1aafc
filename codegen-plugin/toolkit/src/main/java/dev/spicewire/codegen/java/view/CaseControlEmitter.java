// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.CaseControls;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Switch;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the methods that read {@link CaseControls}: 0 where no case that has such a member is taken. */
final class CaseControlEmitter {

    private final EmitterContext context;
    private final Container container;
    private final ControlCode controls;

    CaseControlEmitter(EmitterContext context, Container container, ControlCode controls) {
        this.context = context;
        this.container = container;
        this.controls = controls;
    }

    List<MethodSpec> emit() {
        List<MethodSpec> methods = new ArrayList<>();
        for (var member : container.members()) {
            if (member instanceof Switch choice) {
                CaseControls.of(container, choice).forEach(path -> methods.add(method(choice, path)));
            }
        }
        return methods;
    }

    private MethodSpec method(Switch choice, List<String> path) {
        return MethodSpec.methodBuilder(context.members(container).control(path))
                .addModifiers(Modifier.STATIC)
                .returns(NumberCode.type(controls.number(container, path)))
                .addParameter(context.heap(), "heap")
                .addParameter(ByteBuffer.class, "in")
                .addParameter(NumberCode.type(controls.number(container, choice.variable())), "variable")
                .addParameter(TypeName.INT, "at")
                .addStatement("return $L", controls.readCase(container, choice, path, CodeBlock.of("variable"),
                        CodeBlock.of("at")))
                .build();
    }
}
