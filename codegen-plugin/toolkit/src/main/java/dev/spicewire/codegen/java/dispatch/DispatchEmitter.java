package dev.spicewire.codegen.java.dispatch;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.names.ChannelTypeNames.Kind;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.ChannelMessage;
import java.nio.ByteBuffer;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits how the messages of a channel in one direction are told apart: a sealed interface for values, and a handler
 * for views. A parent channel's interface extends its children's, so that inherited messages belong
 * to every channel that has them.
 */
public final class DispatchEmitter {

    private final Conversation conversation;

    /** Makes the emitter for a channel in one direction. */
    public DispatchEmitter(Conversation conversation) {
        this.conversation = conversation;
    }

    /** {@return the sealed interface, such as {@code DisplayServerMessage}} */
    public TypeSpec message() {
        ClassName name = conversation.type(Kind.MESSAGE);
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name)
                .addJavadoc("A message that $Ls send on the $L.\n", sender(), conversation.inWords())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED);
        if (conversation.children().isEmpty()) {
            type.addSuperinterface(RuntimeTypes.WIRE_MESSAGE);
        }
        conversation.children().forEach(child -> type.addSuperinterface(child.type(Kind.MESSAGE)));
        conversation.parent().ifPresent(parent -> type.addPermittedSubclass(parent.type(Kind.MESSAGE)));
        conversation.own().forEach(message -> type.addPermittedSubclass(conversation.record(message)));
        type.addMethod(read(name));
        MethodSpec.Builder full = readStrict(name);
        if (conversation.isAsked()) {
            type.addMethod(readStrict(name).addStatement("return read(id, body, strictness, $S)",
                    conversation.inWords()).build());
            full = readFor(name);
        }
        MessageParts parts = MessageParts.of(conversation);
        if (parts.isSingle()) {
            return type.addMethod(full.addCode(cases(parts.parts().get(0))).build()).build();
        }
        type.addMethod(full.addCode(parts.choose(part ->
                CodeBlock.builder().addStatement("return readPart$L(id, body, strictness$L)", part, asked()).build()))
                .build());
        for (int part = 0; part < parts.parts().size(); part++) {
            MethodSpec.Builder method = MethodSpec.methodBuilder("readPart" + part)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(name)
                    .addParameter(TypeName.INT, "id")
                    .addParameter(ByteBuffer.class, "body")
                    .addParameter(RuntimeTypes.STRICTNESS, "strictness");
            if (conversation.isAsked()) {
                method.addParameter(String.class, "channel");
            }
            type.addMethod(method.addCode(cases(parts.parts().get(part))).build());
        }
        return type.build();
    }

    private String asked() {
        return conversation.isAsked() ? ", channel" : "";
    }

    private MethodSpec read(ClassName name) {
        return readMethod(name, "Reads a body into a value.\n\n", "")
                .addStatement("return read(id, body, $T.LENIENT)", RuntimeTypes.STRICTNESS)
                .build();
    }

    private static MethodSpec.Builder readStrict(ClassName name) {
        return readMethod(name, "Reads a body into a value.\n\n", "@param strictness what to demand\n")
                .addParameter(RuntimeTypes.STRICTNESS, "strictness");
    }

    private static MethodSpec.Builder readFor(ClassName name) {
        return readMethod(name, "Reads a body into a value for a channel that inherits messages.\n\n",
                "@param strictness what to demand\n@param channel what an exception calls the channel\n")
                .addParameter(RuntimeTypes.STRICTNESS, "strictness")
                .addParameter(String.class, "channel");
    }

    private CodeBlock cases(List<ChannelMessage> messages) {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (id) {\n").indent();
        for (ChannelMessage message : messages) {
            ClassName record = conversation.record(message);
            cases.add("case $T.ID -> $T.read(body, strictness);\n", record, record);
        }
        conversation.parent().ifPresentOrElse(
                parent -> cases.add("default -> $T.read(id, body, strictness, $L);\n", parent.type(Kind.MESSAGE),
                        conversation.channelName()),
                () -> cases.add("default -> throw $L;\n", conversation.unknown()));
        return cases.unindent().add("};\n").build();
    }

    private static MethodSpec.Builder readMethod(ClassName name, String what, String more) {
        return MethodSpec.methodBuilder("read")
                .addJavadoc(what + "@param id the message number of the data header\n"
                        + "@param body from its position to its limit, neither of which changes\n" + more
                        + "@return the message\n"
                        + "@throws $T if there is no such message, or the bytes are not one\n", RuntimeTypes.MALFORMED)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(TypeName.INT, "id")
                .addParameter(ByteBuffer.class, "body");
    }

    /** {@return the handler, such as {@code DisplayServerHandler}} */
    public TypeSpec handler() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(conversation.type(Kind.HANDLER))
                .addJavadoc(
                        "Receives what $Ls send on the $L, a method a message; each does nothing unless overridden.\n"
                        + "A view is valid until its method returns.\n", sender(), conversation.inWords())
                .addModifiers(Modifier.PUBLIC);
        conversation.parent().ifPresent(parent -> type.addSuperinterface(parent.type(Kind.HANDLER)));
        for (ChannelMessage message : conversation.own()) {
            type.addMethod(MethodSpec.methodBuilder(conversation.handlerMethod(message))
                    .addJavadoc("$L\n\n@param message the message\n",
                            Docs.text(message.doc(), "Message " + message.name() + "."))
                    .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                    .addParameter(conversation.view(message), "message")
                    .build());
        }
        return type.build();
    }

    private String sender() {
        return conversation.direction().word();
    }
}
