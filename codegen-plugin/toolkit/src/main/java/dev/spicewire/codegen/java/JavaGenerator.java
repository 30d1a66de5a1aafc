package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.dispatch.ChannelMessages;
import dev.spicewire.codegen.java.dispatch.ChannelsEmitter;
import dev.spicewire.codegen.java.dispatch.DispatchEmitter;
import dev.spicewire.codegen.java.dispatch.DispatcherEmitter;
import dev.spicewire.codegen.java.dispatch.Lineage;
import dev.spicewire.codegen.java.names.ChannelTypeNames;
import dev.spicewire.codegen.java.names.EnumInterfaces;
import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.codegen.java.value.EntryEmitter;
import dev.spicewire.codegen.java.value.EnumEmitter;
import dev.spicewire.codegen.java.value.FlagsEmitter;
import dev.spicewire.codegen.java.value.LargeEnumEmitter;
import dev.spicewire.codegen.java.value.RecordEmitter;
import dev.spicewire.codegen.java.view.CursorEmitter;
import dev.spicewire.codegen.java.view.ViewEmitter;
import dev.spicewire.codegen.java.writer.WriterEmitter;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Generates Java from a protocol: a file a type, all of one package. The same protocol and options give the same bytes
 * on any machine.
 */
public final class JavaGenerator {

    private final Protocol protocol;
    private final JavaOptions options;
    private final Lineage lineage;
    private final EmitterContext context;
    private final TypeTexts texts = new TypeTexts();

    private JavaGenerator(Protocol protocol, JavaOptions options) {
        this.protocol = protocol;
        this.options = options;
        this.lineage = new Lineage(protocol);
        this.context = new EmitterContext(protocol, options.basePackage(), options.nullness());
    }

    /**
     * Generates all files.
     *
     * @param protocol a resolved protocol
     * @param options  what the user chose
     * @return text by path below the source root, with {@code /} as separator, sorted by path
     * @throws UnsupportedOperationException for an array of arrays or of pointers, which the resolver does not let pass
     */
    public static SortedMap<String, String> generate(Protocol protocol, JavaOptions options) {
        JavaGenerator generator = new JavaGenerator(protocol, options);
        generator.run();
        return Collections.unmodifiableSortedMap(generator.texts.files());
    }

    /**
     * Finds what Java can't hold; only what has none of that can be generated.
     *
     * @param protocol a resolved protocol
     * @param options  what the user chose
     * @return what is too much, each with its location in the definition
     */
    public static List<Diagnostic> obstacles(Protocol protocol, JavaOptions options) {
        return new JavaLimits(protocol, options).check();
    }

    private void run() {
        for (EnumType type : protocol.enums()) {
            enumeration(type);
        }
        for (Struct struct : protocol.structs()) {
            add(record(struct, Optional.empty()));
        }
        for (Message message : protocol.messages()) {
            add(record(message, Optional.empty()));
        }
        for (Channel channel : protocol.channels()) {
            channel(channel, Direction.SERVER);
            channel(channel, Direction.CLIENT);
        }
        if (!protocol.channelIds().isEmpty()) {
            add(new ChannelsEmitter(context, protocol, lineage).emit());
        }
        if (options.nullness() == Nullness.JSPECIFY) {
            texts.add(folder() + "package-info.java", () -> "// " + comment() + "\n@NullMarked\npackage "
                    + options.basePackage() + ";\n\nimport " + Nullness.NULL_MARKED.canonicalName() + ";\n");
        }
    }

    private void enumeration(EnumType type) {
        if (type.isFlags()) {
            add(new FlagsEmitter(context, type).emit());
        } else if (EnumInterfaces.of(type) > 0) {
            new LargeEnumEmitter(context, type).emit().forEach(this::add);
        } else {
            add(new EnumEmitter(context, type).emit());
        }
    }

    private void channel(Channel channel, Direction direction) {
        ChannelMessages messages = new ChannelMessages(context, lineage, channel, direction);
        if (messages.isEmpty()) {
            return;
        }
        for (ChannelMessage message : messages.own()) {
            message(messages, message);
        }
        DispatchEmitter dispatch = new DispatchEmitter(messages);
        add(dispatch.message());
        if (options.side().reads(direction)) {
            add(dispatch.handler());
            add(new DispatcherEmitter(messages).emit());
        }
    }

    private void message(ChannelMessages messages, ChannelMessage message) {
        ClassName name = messages.record(message);
        RecordEmitter.MessageId id = new RecordEmitter.MessageId(message.id(), messages.direction(),
                messages.type(ChannelTypeNames.Kind.MESSAGE), "Message " + message.id() + ", {@code "
                        + message.name() + "}, from the "
                        + messages.direction().name().toLowerCase(Locale.ROOT) + " on the "
                        + messages.inWords() + ".");
        add(message.body().anonymous()
                ? record(message.body(), Optional.of(id))
                : new EntryEmitter(context, message, name).emit(id));
    }

    /** {@return the value of a struct or message, with its view, and its writer if the side writes such messages} */
    private TypeSpec record(Container container, Optional<RecordEmitter.MessageId> id) {
        TypeSpec.Builder type = new RecordEmitter(context, container).emit(id);
        type.addType(new ViewEmitter(context, container).emit());
        if (context.isWalked(container)) {
            type.addType(new CursorEmitter(context, container).emit());
        }
        if (id.map(i -> options.side().writes(i.direction())).orElse(true)) {
            type.addType(new WriterEmitter(context, container).emit());
        }
        return type.build();
    }

    private void add(TypeSpec type) {
        texts.add(folder() + type.name() + ".java", () -> text(type));
    }

    private String folder() {
        return options.basePackage().replace('.', '/') + "/";
    }

    private String comment() {
        return "Generated by Spicewire from the protocol " + protocol.name() + ". Do not edit.";
    }

    private String text(TypeSpec type) {
        return Layout.of(JavaFile.builder(options.basePackage(), type)
                .addFileComment("$L", comment())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString());
    }
}
