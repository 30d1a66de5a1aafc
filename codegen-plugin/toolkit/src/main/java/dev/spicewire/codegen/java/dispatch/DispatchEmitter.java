// SPDX-License-Identifier: Apache-2.0
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

    private final ChannelMessages messages;

    /** Makes the emitter for a channel in one direction. */
    public DispatchEmitter(ChannelMessages messages) {
        this.messages = messages;
    }

    /** {@return the sealed interface, such as {@code DisplayServerMessage}} */
    public TypeSpec message() {
        ClassName name = messages.type(Kind.MESSAGE);
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(name).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("A message that $Ls send on the $L.\n", messages.direction().word(), messages.inWords())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED);
        if (messages.children().isEmpty()) {
            type.addSuperinterface(RuntimeTypes.WIRE_MESSAGE);
        }
        messages.children().forEach(child -> type.addSuperinterface(child.type(Kind.MESSAGE)));
        messages.parent().ifPresent(parent -> type.addPermittedSubclass(parent.type(Kind.MESSAGE)));
        messages.own().forEach(message -> type.addPermittedSubclass(messages.record(message)));
        type.addMethod(read(name));
        MethodSpec.Builder full = readStrict(name);
        if (messages.isAsked()) {
            type.addMethod(readStrict(name).addStatement("return read(id, body, strictness, $S)",
                    messages.inWords()).build());
            full = readFor(name);
        }
        MessageGroups groups = MessageGroups.of(messages);
        if (groups.isSingle()) {
            return type.addMethod(full.addCode(cases(groups.groups().get(0))).build()).build();
        }
        type.addMethod(full.addCode(groups.choose(group ->
                CodeBlock.builder().addStatement("return readPart$L(id, body, strictness$L)", group, asked()).build()))
                .build());
        for (int group = 0; group < groups.groups().size(); group++) {
            MethodSpec.Builder method = MethodSpec.methodBuilder("readPart" + group)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(name)
                    .addParameter(TypeName.INT, "id")
                    .addParameter(ByteBuffer.class, "body")
                    .addParameter(RuntimeTypes.STRICTNESS, "strictness");
            if (messages.isAsked()) {
                method.addParameter(String.class, "channel");
            }
            type.addMethod(method.addCode(cases(groups.groups().get(group))).build());
        }
        return type.build();
    }

    private String asked() {
        return messages.isAsked() ? ", channel" : "";
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

    private CodeBlock cases(List<ChannelMessage> group) {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (id) {\n").indent();
        for (ChannelMessage message : group) {
            ClassName record = messages.record(message);
            cases.add("case $T.ID -> $T.read(body, strictness);\n", record, record);
        }
        messages.parent().ifPresentOrElse(
                parent -> cases.add("default -> $T.read(id, body, strictness, $L);\n", parent.type(Kind.MESSAGE),
                        messages.channelName()),
                () -> cases.add("default -> throw $L;\n", messages.unknown()));
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
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(messages.type(Kind.HANDLER))
                .addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc(
                        "Receives what $Ls send on the $L, a method a message; each does nothing unless overridden.\n"
                        + "A view is valid until its method returns.\n", messages.direction().word(),
                        messages.inWords())
                .addModifiers(Modifier.PUBLIC);
        messages.parent().ifPresent(parent -> type.addSuperinterface(parent.type(Kind.HANDLER)));
        for (ChannelMessage message : messages.own()) {
            type.addMethod(MethodSpec.methodBuilder(messages.handlerMethod(message))
                    .addJavadoc("$L\n\n@param message the message\n",
                            Docs.text(message.doc(), "Message " + message.name() + "."))
                    .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                    .addParameter(messages.view(message), "message")
                    .build());
        }
        return type.build();
    }
}
