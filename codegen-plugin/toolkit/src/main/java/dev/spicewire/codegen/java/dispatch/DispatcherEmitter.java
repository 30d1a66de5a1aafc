// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.dispatch;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.names.ChannelTypeNames.Kind;
import dev.spicewire.codegen.java.names.Identifiers;
import dev.spicewire.codegen.java.names.Namespace;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.ChannelMessage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Emits the dispatcher of a channel in one direction, which has a view for each message. */
public final class DispatcherEmitter {

    /** Fields and parameters beside the field of each message. */
    private static final Set<String> OWN_NAMES = Set.of("strictness", "inherited", "id", "body", "handler", "channel");

    private final ChannelMessages messages;
    private final MessageGroups groups;

    /** Makes the emitter for a channel in one direction. */
    public DispatcherEmitter(ChannelMessages messages) {
        this.messages = messages;
        this.groups = MessageGroups.of(messages);
    }

    /** {@return the dispatcher, such as {@code DisplayServerDispatcher}} */
    public TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(messages.type(Kind.DISPATCHER))
                .addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc(
                        "Hands what $Ls send on the $L to a handler. It has one view a message and allocates nothing;\n"
                        + "it is not thread-safe.\n", messages.direction().word(), messages.inWords())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        type.addField(RuntimeTypes.STRICTNESS, "strictness", Modifier.PRIVATE, Modifier.FINAL);
        CodeBlock body = groups.isSingle() ? single(type) : several(type);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Makes a dispatcher.\n\n@param strictness what to demand of bodies\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.STRICTNESS, "strictness")
                .addStatement("this.strictness = strictness");
        messages.parent().ifPresent(parent -> {
            type.addField(parent.type(Kind.DISPATCHER), "inherited", Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement("inherited = new $T(strictness)", parent.type(Kind.DISPATCHER));
        });
        type.addMethod(MethodSpec.constructorBuilder().addJavadoc("Makes a lenient dispatcher.\n")
                .addModifiers(Modifier.PUBLIC)
                .addStatement("this($T.LENIENT)", RuntimeTypes.STRICTNESS).build());
        type.addMethod(constructor.build());
        if (messages.isAsked()) {
            return type.addMethod(dispatch().addStatement("dispatch(id, body, handler, $S)", messages.inWords())
                    .build()).addMethod(dispatchFor().addCode(body).build()).build();
        }
        return type.addMethod(dispatch().addCode(body).build()).build();
    }

    private MethodSpec.Builder dispatchFor() {
        return MethodSpec.methodBuilder("dispatch")
                .addJavadoc("Does it for a channel that inherits messages, whose name an exception has.\n")
                .addParameter(TypeName.INT, "id")
                .addParameter(ByteBuffer.class, "body")
                .addParameter(messages.type(Kind.HANDLER), "handler")
                .addParameter(String.class, "channel");
    }

    private MethodSpec.Builder dispatch() {
        return MethodSpec.methodBuilder("dispatch")
                .addJavadoc("Validates a body and hands it to its method.\n\n"
                        + "@param id      the message number of the data header\n"
                        + "@param body    from its position to its limit, neither of which changes\n"
                        + "@param handler who receives it\n"
                        + "@throws $T if there is no such message, or the bytes are not one;\n"
                        + "        the handler is not called then\n", RuntimeTypes.MALFORMED)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.INT, "id")
                .addParameter(ByteBuffer.class, "body")
                .addParameter(messages.type(Kind.HANDLER), "handler");
    }

    private CodeBlock single(TypeSpec.Builder type) {
        return CodeBlock.builder().beginControlFlow("switch (id)")
                .add(cases(type, groups.groups().get(0)))
                .addStatement("default -> $L", otherwise())
                .endControlFlow().build();
    }

    private CodeBlock otherwise() {
        return messages.parent().isPresent()
                ? CodeBlock.of("inherited.dispatch(id, body, handler, $L)", messages.channelName())
                : CodeBlock.of("throw $L", messages.unknown());
    }

    /** Adds a field for the view of each message, and returns the cases that hand them on. */
    private CodeBlock cases(TypeSpec.Builder type, List<ChannelMessage> group) {
        CodeBlock.Builder cases = CodeBlock.builder();
        Namespace fields = Namespace.without(OWN_NAMES);
        for (ChannelMessage message : group) {
            ClassName record = messages.record(message);
            String view = fields.claim(Identifiers.member(record.simpleName()));
            type.addField(FieldSpec.builder(messages.view(message), view, Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", messages.view(message)).build());
            cases.addStatement("case $T.ID -> handler.$L($L.wrap(body, strictness, $S))", record,
                    messages.handlerMethod(message), view, message.name());
        }
        return cases.build();
    }

    /** A class can refer to so many names, and a constructor make so many views. */
    private CodeBlock several(TypeSpec.Builder type) {
        for (int i = 0; i < groups.groups().size(); i++) {
            ClassName name = messages.type(Kind.DISPATCHER).nestedClass("Part" + i);
            TypeSpec.Builder part = TypeSpec.classBuilder(name).addAnnotation(RuntimeTypes.GENERATED)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
            CodeBlock cases = cases(part, groups.groups().get(i));
            type.addType(part.addMethod(MethodSpec.methodBuilder("dispatch")
                    .returns(TypeName.BOOLEAN)
                    .addParameter(TypeName.INT, "id")
                    .addParameter(ByteBuffer.class, "body")
                    .addParameter(messages.type(Kind.HANDLER), "handler")
                    .addParameter(RuntimeTypes.STRICTNESS, "strictness")
                    .beginControlFlow("switch (id)")
                    .addCode(cases)
                    .beginControlFlow("default ->").addStatement("return false").endControlFlow()
                    .endControlFlow()
                    .addStatement("return true").build()).build());
            type.addField(FieldSpec.builder(name, "part" + i, Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", name).build());
        }
        return groups.choose(group -> CodeBlock.builder()
                .beginControlFlow("if (!part$L.dispatch(id, body, handler, strictness))", group)
                .addStatement("$L", otherwise())
                .endControlFlow()
                .build());
    }
}
