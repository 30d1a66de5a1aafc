// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.writer;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import java.nio.ByteBuffer;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits the writer of a container: a flyweight that writes canonical bytes in place, a call a member. */
public final class WriterEmitter {

    private final EmitterContext context;
    private final Container container;
    private final ClassName writer;

    /** Makes the emitter for a struct or message. */
    public WriterEmitter(EmitterContext context, Container container) {
        this.context = context;
        this.container = container;
        this.writer = context.owner(container).nestedClass("Writer");
    }

    /** {@return code for the ends of variable members that are written} */
    static Function<Member, CodeBlock> anchors(EmitterContext context, Container container) {
        return member -> member == null ? CodeBlock.of("start()")
                : CodeBlock.of("$T.$L(heap, in, start())", context.owner(container).nestedClass("View"),
                        context.members(container).end(member));
    }

    /** {@return the writer} */
    public TypeSpec emit() {
        long run = new LeadingRun(container).bytes();
        boolean whole = EmitterContext.isWhole(container);
        TypeSpec.Builder type = TypeSpec.classBuilder(writer).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("Writes {@code $L} in place, as {@link $T} tells.\n", container.name(),
                        whole ? RuntimeTypes.MESSAGE_WRITER : RuntimeTypes.STRUCT_WRITER)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(whole ? RuntimeTypes.ROOT_WRITER : RuntimeTypes.STRUCT_WRITER);
        type.addField(FieldSpec.builder(ArrayTypeName.of(String.class), "MEMBERS", Modifier.PRIVATE, Modifier.STATIC,
                        Modifier.FINAL)
                .initializer("{$L}", new WriterSteps(container).members().stream().map(name -> CodeBlock.of("$S", name))
                        .collect(CodeBlock.joining(", ")))
                .build());
        if (whole) {
            type.addMethod(MethodSpec.constructorBuilder()
                    .addJavadoc("Makes a writer, to be wrapped around one buffer after the other.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addStatement("super($S, MEMBERS, $L)", container.name(), run)
                    .build());
            type.addMethod(wrap());
        } else {
            type.addMethod(MethodSpec.constructorBuilder()
                    .addParameter(RuntimeTypes.STRUCT_WRITER, "parent")
                    .addParameter(String.class, "member")
                    .addStatement("super(parent, member, MEMBERS, $L)", run)
                    .build());
        }
        new SkipEmitter(context, container).emit().ifPresent(type::addMethod);
        new SetterEmitter(context, container, type).emit();
        return type.build();
    }

    private MethodSpec wrap() {
        return MethodSpec.methodBuilder("wrap")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(writer)
                .addParameter(ByteBuffer.class, "out")
                .addStatement("begin(out)")
                .addStatement("return this")
                .build();
    }
}
