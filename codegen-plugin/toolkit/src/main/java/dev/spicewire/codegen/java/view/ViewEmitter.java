// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.context.OffsetCode;
import dev.spicewire.codegen.java.context.PassCode;
import dev.spicewire.codegen.java.shape.Part;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.Offsets;
import dev.spicewire.proto.layout.OpenEnds;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import java.nio.ByteBuffer;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the view of a container: a flyweight that validates bytes once and then reads in place. */
public final class ViewEmitter {

    private final EmitterContext context;
    private final Container container;
    private final ControlCode controls;
    private final ClassName view;
    private final ValidationEmitter validation;

    /** Makes the emitter for a struct or message. */
    public ViewEmitter(EmitterContext context, Container container) {
        this.context = context;
        this.container = container;
        this.view = context.owner(container).nestedClass("View");
        this.controls = new ControlCode(context);
        this.validation = new ValidationEmitter(context, container);
    }

    /** {@return the view} */
    public TypeSpec emit() {
        boolean whole = EmitterContext.isWhole(container);
        ClassName superclass = context.has(Part.VALUES) ? RuntimeTypes.STRUCT_VIEW : RuntimeTypes.BODY_VIEW;
        TypeSpec.Builder type = TypeSpec.classBuilder(view).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("Reads {@code $L} in place, as {@link $T} tells.\n", container.name(),
                        whole ? RuntimeTypes.MESSAGE_VIEW : superclass)
                .superclass(superclass)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
        noted().forEach(m -> type.addField(TypeName.INT, end(m)));
        if (whole) {
            type.addSuperinterface(RuntimeTypes.MESSAGE_VIEW);
            wraps(type);
        } else {
            type.addMethod(inner());
        }
        validation.addTo(type);
        if (StrictEmitter.applies(container)) {
            type.addMethod(new StrictEmitter(context, container).emit());
        }
        new EndEmitter(context, container, PassCode.reading(context)).emit().forEach(type::addMethod);
        new AccessorEmitter(context, container, type).emit();
        if (context.has(Part.VALUES)) {
            type.addMethod(new ToValueEmitter(context, container).emit());
        }
        return type.build();
    }

    /** Members whose end is worth noting: others stand behind. */
    private List<Member> noted() {
        return context.offsets(container).anchors().stream().filter(m -> !OpenEnds.isOpen(m)).toList();
    }

    private String end(Member member) {
        return context.members(container).end(member);
    }

    private MethodSpec inner() {
        MethodSpec.Builder method = MethodSpec.constructorBuilder()
                .addParameter(context.heap(), "heap").addParameter(ByteBuffer.class, "in");
        method.addStatement("this.heap = heap").addStatement("this.in = in");
        if (context.hasPointers(container)) {
            method.addParameter(TypeName.INT, "base").addStatement("this.base = base");
        }
        method.addParameter(TypeName.INT, "at").addStatement("this.at = at");
        if (context.needsLimit(container)) {
            method.addParameter(TypeName.INT, "limit").addStatement("this.limit = limit");
        }
        return method.addCode(ends(false)).build();
    }

    /**
     * Notes where variable members end, so that accessors of those behind need not work it out. The last one is as far
     * from the end of the main part as what stands behind it is long.
     */
    private CodeBlock ends(boolean validated) {
        Offsets offsets = context.offsets(container);
        CodeBlock.Builder code = CodeBlock.builder();
        if (OffsetCode.areMany(offsets) && !noted().isEmpty()) {
            code.addStatement("int[] ends = ends(heap, in, at, $L)", offsets.ends().size());
            noted().forEach(member ->
                    code.addStatement("$L = ends[$L]", end(member), offsets.ends().indexOf(member)));
            return code.build();
        }
        for (Member member : noted()) {
            CodeBlock end;
            if (validated && member == offsets.end().anchor()) {
                end = OffsetCode.plus(CodeBlock.of("behind"), -offsets.end().delta());
            } else if (member instanceof Field field && Shape.of(field.type()) instanceof Shape.Inline inline) {
                end = CodeBlock.of("$T.end(heap, in, $L)", context.view(inline.struct()),
                        OffsetCode.of(offsets.of(field.name()), controls.recorded(container)));
            } else {
                end = CodeBlock.of("$L(heap, in, at)", end(member));
            }
            code.addStatement("$L = $L", end(member), end);
        }
        return code.build();
    }

    private void wraps(TypeSpec.Builder type) {
        type.addMethod(MethodSpec.constructorBuilder()
                .addJavadoc("Makes a view that shows nothing until {@link #wrap} is called.\n")
                .addModifiers(Modifier.PUBLIC).build());
        type.addMethod(inherited()
                .addStatement("return wrap(body, $T.LENIENT, $S)", RuntimeTypes.STRICTNESS, container.name())
                .build());
        type.addMethod(inherited()
                .addParameter(RuntimeTypes.STRICTNESS, "strictness")
                .addStatement("return wrap(body, strictness, $S)", container.name())
                .build());
        type.addMethod(wrapNamed());
    }

    private MethodSpec.Builder inherited() {
        return MethodSpec.methodBuilder("wrap")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(view)
                .addParameter(ByteBuffer.class, "body");
    }

    private MethodSpec wrapNamed() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("wrap")
                // Another buffer with the same contents is another buffer: Error Prone wants to be told.
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "ReferenceEquality").build())
                .returns(view)
                .addParameter(ByteBuffer.class, "body")
                .addParameter(RuntimeTypes.STRICTNESS, "strictness")
                .addParameter(String.class, "message")
                .addStatement("byte[] array = $T.heap(body)", RuntimeTypes.BODY)
                .addStatement("int origin = $T.origin(array, body)", RuntimeTypes.BODY)
                .addStatement("int start = origin + body.position()")
                .addStatement("int end = origin + body.limit()")
                .addStatement("int behind = $L", validation.validate("null"))
                .beginControlFlow("if (behind < 0)")
                .addStatement("$T fault = new $T(start)", RuntimeTypes.FAULT, RuntimeTypes.FAULT)
                .addStatement("$L", validation.validate("fault"))
                .addStatement("throw fault.exception(message)")
                .endControlFlow()
                .addCode(strict())
                .beginControlFlow("if (in != body)")
                .addStatement("heap = array")
                .addStatement("in = body")
                .endControlFlow();
        if (context.hasPointers(container)) {
            method.addStatement("base = start");
        }
        method.addStatement("at = start");
        if (context.needsLimit(container)) {
            method.addStatement("limit = end");
        }
        return method.addCode(ends(true)).addStatement("return this").build();
    }

    private CodeBlock strict() {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (strictness == $T.STRICT)", RuntimeTypes.STRICTNESS);
        if (StrictEmitter.applies(container)) {
            code.addStatement("$T check = new $T(start, end, behind, message)",
                            RuntimeTypes.STRICT_CHECK, RuntimeTypes.STRICT_CHECK)
                    .addStatement("strict(array, body, start, start, end, check)")
                    .addStatement("check.finish()");
        } else {
            code.addStatement("new $T(start, end, behind, message).finish()", RuntimeTypes.STRICT_CHECK);
        }
        return code.endControlFlow().build();
    }
}
