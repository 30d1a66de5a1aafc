package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.ChannelTypeNames.Kind;
import dev.spicewire.proto.model.ChannelMessage;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Emits how the messages of a channel in one direction are told apart: a sealed interface for values, and a handler
 * with its dispatcher for views. A parent channel's interface extends its children's, so that inherited messages belong
 * to every channel that has them.
 */
final class DispatchEmitter {

    /** Fields and parameters of dispatchers, beside which there is a field for each message. */
    private static final Set<String> OF_DISPATCHERS = Set.of("strictness", "inherited", "id", "body", "handler");

    private final Conversation conversation;

    DispatchEmitter(Conversation conversation) {
        this.conversation = conversation;
    }

    /** {@return the sealed interface, such as {@code DisplayServerMessage}} */
    TypeSpec message() {
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
        return type.addMethod(read(name)).addMethod(readStrict(name)).build();
    }

    private MethodSpec read(ClassName name) {
        return readMethod(name, "Reads a body into a value.\n\n", "")
                .addStatement("return read(id, body, $T.LENIENT)", RuntimeTypes.STRICTNESS)
                .build();
    }

    private MethodSpec readStrict(ClassName name) {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (id) {\n").indent();
        for (ChannelMessage message : conversation.dispatched()) {
            ClassName record = conversation.record(message);
            cases.add("case $T.ID -> $T.read(body, strictness);\n", record, record);
        }
        conversation.parent().ifPresentOrElse(
                parent -> cases.add("default -> $T.read(id, body, strictness);\n", parent.type(Kind.MESSAGE)),
                () -> cases.add("default -> throw $L;\n", unknown()));
        return readMethod(name, "Reads a body into a value.\n\n", "@param strictness what to demand\n")
                .addParameter(RuntimeTypes.STRICTNESS, "strictness")
                .addCode(cases.unindent().add("};\n").build())
                .build();
    }

    private static MethodSpec.Builder readMethod(ClassName name, String what, String more) {
        return MethodSpec.methodBuilder("read")
                .addJavadoc(what + "@param id the message number of the data header\n"
                        + "@param body from its position to its limit, neither of which changes\n" + more
                        + "@return the message\n"
                        + "@throws MalformedMessageException if there is no such message, or the bytes are not one\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(TypeName.INT, "id")
                .addParameter(ByteBuffer.class, "body");
    }

    /** {@return the handler, such as {@code DisplayServerHandler}} */
    TypeSpec handler() {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(conversation.type(Kind.HANDLER))
                .addJavadoc("Receives what $Ls send on the $L, a method a message; each does nothing unless overridden.\n"
                        + "A view is valid until its method returns.\n", sender(), conversation.inWords())
                .addModifiers(Modifier.PUBLIC);
        conversation.parent().ifPresent(parent -> type.addSuperinterface(parent.type(Kind.HANDLER)));
        for (ChannelMessage message : conversation.own()) {
            type.addMethod(MethodSpec.methodBuilder(handlerMethod(message))
                    .addJavadoc("$L\n\n@param message the message\n",
                            Docs.text(message.doc(), "Message " + message.name() + "."))
                    .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
                    .addParameter(conversation.view(message), "message")
                    .build());
        }
        return type.build();
    }

    /** {@return the dispatcher, such as {@code DisplayServerDispatcher}} */
    TypeSpec dispatcher() {
        TypeSpec.Builder type = TypeSpec.classBuilder(conversation.type(Kind.DISPATCHER))
                .addJavadoc("Hands what $Ls send on the $L to a handler. It has one view a message and allocates nothing;\n"
                        + "it is not thread-safe.\n", sender(), conversation.inWords())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (id)");
        type.addField(RuntimeTypes.STRICTNESS, "strictness", Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("Makes a dispatcher.\n\n@param strictness what to demand of bodies\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.STRICTNESS, "strictness")
                .addStatement("this.strictness = strictness");
        Scope fields = Scope.without(OF_DISPATCHERS);
        for (ChannelMessage message : conversation.dispatched()) {
            ClassName record = conversation.record(message);
            String view = fields.claim(Identifiers.member(record.simpleName()));
            type.addField(FieldSpec.builder(conversation.view(message), view, Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", conversation.view(message)).build());
            cases.addStatement("case $T.ID -> handler.$L($L.wrap(body, strictness, $S))", record,
                    handlerMethod(message), view, message.name());
        }
        conversation.parent().ifPresentOrElse(parent -> {
            type.addField(parent.type(Kind.DISPATCHER), "inherited", Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement("inherited = new $T(strictness)", parent.type(Kind.DISPATCHER));
            cases.addStatement("default -> inherited.dispatch(id, body, handler)");
        }, () -> cases.addStatement("default -> throw $L", unknown()));
        type.addMethod(MethodSpec.constructorBuilder().addJavadoc("Makes a lenient dispatcher.\n")
                .addModifiers(Modifier.PUBLIC)
                .addStatement("this($T.LENIENT)", RuntimeTypes.STRICTNESS).build());
        type.addMethod(constructor.build());
        return type.addMethod(MethodSpec.methodBuilder("dispatch")
                .addJavadoc("Validates a body and hands it to its method.\n\n"
                        + "@param id      the message number of the data header\n"
                        + "@param body    from its position to its limit, neither of which changes\n"
                        + "@param handler who receives it\n"
                        + "@throws MalformedMessageException if there is no such message, or the bytes are not one;\n"
                        + "        the handler is not called then\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(TypeName.INT, "id")
                .addParameter(ByteBuffer.class, "body")
                .addParameter(conversation.type(Kind.HANDLER), "handler")
                .addCode(cases.endControlFlow().build())
                .build()).build();
    }

    private CodeBlock unknown() {
        return CodeBlock.of("new $T($S, 0, $S + id)", RuntimeTypes.MALFORMED, conversation.inWords(),
                "has no message from the " + sender() + " with number ");
    }

    private String handlerMethod(ChannelMessage message) {
        return "on" + conversation.record(message).simpleName();
    }

    private String sender() {
        return conversation.direction().name().toLowerCase(Locale.ROOT);
    }
}
