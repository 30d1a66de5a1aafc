// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.dispatch;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.ChannelTypeNames;
import dev.spicewire.codegen.java.names.Identifiers;
import dev.spicewire.codegen.java.names.Namespace;
import dev.spicewire.codegen.java.shape.Part;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Emits the class with the numbers of all channels, which reads a message of any of them into a value. */
public final class ChannelsEmitter {

    private final EmitterContext context;
    private final Protocol protocol;
    private final Lineage lineage;
    private final ClassName name;

    /** Makes the emitter for all channels of a protocol. */
    public ChannelsEmitter(EmitterContext context, Protocol protocol, Lineage lineage) {
        this.context = context;
        this.protocol = protocol;
        this.lineage = lineage;
        this.name = context.names().allChannels();
    }

    /** {@return the class} */
    public TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("The channels of the protocol $L, by the numbers of the link message.\n", protocol.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        CodeBlock.Builder server = CodeBlock.builder();
        CodeBlock.Builder client = CodeBlock.builder();
        Map<ChannelId, String> constants = new IdentityHashMap<>();
        Namespace.without(List.of()).claimWritten(protocol.channelIds(), ChannelId::name,
                channel -> Identifiers.constant(channel.name()), constants::put);
        for (ChannelId channel : protocol.channelIds()) {
            type.addField(FieldSpec.builder(TypeName.INT, constants.get(channel), Modifier.PUBLIC, Modifier.STATIC,
                            Modifier.FINAL)
                    .addJavadoc("$L\n", Docs.text(channel.channel().doc(), "The channel " + channel.name() + "."))
                    .initializer("$L", channel.id()).build());
            add(server, channel, constants.get(channel), Direction.SERVER);
            add(client, channel, constants.get(channel), Direction.CLIENT);
        }
        if (!context.has(Part.VALUES)) {
            return type.build();
        }
        return type.addMethod(readMethod("")
                        .addStatement("return read(channel, sender, id, body, $T.LENIENT)", RuntimeTypes.STRICTNESS)
                                .build())
                .addMethod(read(server.build(), client.build())).build();
    }

    private void add(CodeBlock.Builder cases, ChannelId channel, String constant, Direction direction) {
        ChannelMessages messages = new ChannelMessages(context, lineage, channel.channel(), direction);
        if (!messages.isEmpty()) {
            cases.add("case $L -> $T.read(id, body, strictness);\n", constant,
                    messages.type(ChannelTypeNames.Kind.MESSAGE));
        }
    }

    private MethodSpec read(CodeBlock server, CodeBlock client) {
        return readMethod("@param strictness what to demand\n")
                .addParameter(RuntimeTypes.STRICTNESS, "strictness")
                .beginControlFlow("if (sender == $T.SERVER)", RuntimeTypes.SENDER)
                .addCode(choice(server))
                .endControlFlow()
                .addCode(choice(client))
                .build();
    }

    /** {@return a switch over channels, or no more than a refusal where no channel has a message} */
    private static CodeBlock choice(CodeBlock cases) {
        CodeBlock unknown = CodeBlock.of("throw new $T($S + channel, 0, $S);\n", RuntimeTypes.MALFORMED, "channel ",
                "is not a channel with messages");
        return cases.isEmpty() ? unknown
                : CodeBlock.builder().add("return switch (channel) {\n").indent().add(cases)
                        .add("default -> $L", unknown).unindent().add("};\n").build();
    }

    private static MethodSpec.Builder readMethod(String more) {
        return MethodSpec.methodBuilder("read")
                .addJavadoc("Reads a body of any channel into a value.\n\n"
                        + "@param channel the channel's number\n"
                        + "@param sender who sent it\n"
                        + "@param id the message number of the data header\n"
                        + "@param body from its position to its limit, neither of which changes\n" + more
                        + "@return the message\n"
                        + "@throws $T if there is no such channel or message, or the bytes are "
                        + "not one\n", RuntimeTypes.MALFORMED)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(RuntimeTypes.WIRE_MESSAGE)
                .addParameter(TypeName.INT, "channel")
                .addParameter(RuntimeTypes.SENDER, "sender")
                .addParameter(TypeName.INT, "id")
                .addParameter(ByteBuffer.class, "body");
    }
}
