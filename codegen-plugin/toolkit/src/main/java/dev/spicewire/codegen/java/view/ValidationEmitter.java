// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.context.PassCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.layout.ReadingPass;
import dev.spicewire.proto.model.Container;
import java.nio.ByteBuffer;
import javax.lang.model.element.Modifier;

/**
 * Emits the validation of a container: the check of what is read and, only where a switch can demand bytes that it does
 * not take, before it the check of the length ({@link PassCode}).
 */
final class ValidationEmitter {

    private static final String PARAMETERS = "heap, in, base, at, limit, fault";

    private final EmitterContext context;
    private final Container container;

    ValidationEmitter(EmitterContext context, Container container) {
        this.context = context;
        this.container = container;
    }

    /** {@return whether there is no more to check of a container than its extent: no pointers, and one pass} */
    static boolean isExtentAll(EmitterContext context, Container container) {
        return !context.hasPointers(container) && !context.meetsDemands(container);
    }

    /** {@return code that validates a whole body from {@code start} to {@code end}, and tells {@code fault}} */
    CodeBlock validate(String fault) {
        if (isExtentAll(context, container)) {
            return CodeBlock.of("extent(array, body, start, end, $L)", fault);
        }
        return CodeBlock.of("$L(array, body, start, start, end, $L)",
                context.meetsDemands(container) ? "validate" : "check", fault);
    }

    /** Adds the methods to a view. */
    void addTo(TypeSpec.Builder view) {
        addChecks(view, PassCode.reading(context));
        if (context.meetsDemands(container)) {
            view.addType(lengthCheck());
            if (EmitterContext.isWhole(container)) {
                view.addMethod(bothPasses());
            }
        }
    }

    private TypeSpec lengthCheck() {
        PassCode pass = PassCode.length(context);
        TypeSpec.Builder type = TypeSpec.classBuilder(lengthCheckClass()).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("Checks the length as the reference codec does: a switch of which no case is taken counts "
                        + "with the\nbytes of one.\n")
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        addChecks(type, pass);
        new EndEmitter(context, container, pass).emit().forEach(type::addMethod);
        return type.build();
    }

    private ClassName lengthCheckClass() {
        return PassCode.lengthCheck(context.owner(container).nestedClass("View"));
    }

    private void addChecks(TypeSpec.Builder type, PassCode pass) {
        boolean asked = EmitterContext.isWhole(container) || context.isPointedTo(container);
        if (asked && !isExtentAll(context, container)) {
            type.addMethod(check());
        }
        type.addMethod(new ExtentEmitter(context, container, pass).emit());
        if (context.hasPointers(container)) {
            type.addMethod(new TargetsEmitter(context, container, pass).emit());
        }
    }

    private MethodSpec bothPasses() {
        return method("validate", "Checks a body twice: its length, and then what is read.\n")
                .addStatement("return $L", ReadingPass.over(true).stream().map(this::call)
                        .collect(CodeBlock.joining(" < 0 ? -1 : ")))
                .build();
    }

    private CodeBlock call(ReadingPass pass) {
        String method = pass == ReadingPass.LENGTH ? lengthCheckClass().simpleName() + ".check" : "check";
        return CodeBlock.of("$L($L)", method, PARAMETERS);
    }

    private MethodSpec check() {
        MethodSpec.Builder method = method("check",
                "Checks a part and all it points to; returns the place behind it, negative if malformed.\n");
        if (context.hasPointers(container)) {
            method.addStatement("int end = extent(heap, in, at, limit, fault)")
                    .addStatement("return end < 0 || targets(heap, in, base, at, end, limit, fault) < 0 ? -1 : end");
        } else {
            method.addStatement("return extent(heap, in, at, limit, fault)");
        }
        return method.build();
    }

    private MethodSpec.Builder method(String name, String doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(doc)
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(context.heap(), "heap")
                .addParameter(ByteBuffer.class, "in")
                .addParameter(TypeName.INT, "base")
                .addParameter(TypeName.INT, "at")
                .addParameter(TypeName.INT, "limit")
                .addParameter(context.fault(), "fault");
    }
}
