// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.Payloads;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.ChannelMessage;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * Emits the record of a channel's message whose body is a named message, which several ids share: it adds the id, so
 * that {@code ack} and {@code migrate_flush_mark} stay apart, and leaves the codec where it is.
 */
public final class EntryEmitter {

    private final ChannelMessage message;
    private final ClassName owner;
    private final ClassName body;
    private final boolean hasMembers;

    /**
     * Makes the emitter for a message.
     *
     * @param context what is known of the protocol
     * @param message the message
     * @param owner   its record
     */
    public EntryEmitter(EmitterContext context, ChannelMessage message, ClassName owner) {
        this.message = message;
        this.owner = owner;
        this.body = context.owner(message.body());
        this.hasMembers = !message.body().members().isEmpty();
    }

    /**
     * {@return the record}
     *
     * @param id what makes it a message of its channel
     */
    public TypeSpec emit(RecordEmitter.MessageId id) {
        TypeSpec.Builder type = TypeSpec.recordBuilder(owner).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("$L\n\n<p>$L $L\n", Docs.text(message.doc(), "The message " + message.name() + "."),
                        id.description(), Docs.size(message.body()))
                .addModifiers(Modifier.PUBLIC);
        MethodSpec.Builder canonical = MethodSpec.constructorBuilder();
        if (hasMembers) {
            type.addJavadoc("\n@param body what it holds\n");
            canonical.addParameter(body, "body");
            type.addMethod(MethodSpec.compactConstructorBuilder()
                    .addJavadoc("Refuses a missing body.\n\n@param body what it holds\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addStatement("$T.requireNonNull(body, $S)", Objects.class, message.name())
                    .build());
        }
        id.addTo(type);
        type.addSuperinterface(RuntimeTypes.ENCODABLE);
        new ReadMethods(owner, body.nestedClass("View"), message.name()).addTo(type, value());
        if (Payloads.areIn(message.body())) {
            type.addMethod(RecordEmitter.copyPayloads(owner));
        }
        return type.recordConstructor(canonical.build())
                .addMethod(wireSize())
                .addMethod(encode())
                .build();
    }

    private CodeBlock value() {
        return hasMembers ? CodeBlock.of("return new $T(view(body, strictness).toValue());\n", owner)
                : CodeBlock.of("view(body, strictness);\nreturn new $T();\n", owner);
    }

    private MethodSpec wireSize() {
        return MethodSpec.methodBuilder("wireSize")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addStatement(hasMembers ? "return body.wireSize()" : "return 0")
                .build();
    }

    private MethodSpec encode() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("encode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.ENCODER, "out");
        if (hasMembers) {
            method.addStatement("body.encode(out)");
        }
        return method.build();
    }
}
