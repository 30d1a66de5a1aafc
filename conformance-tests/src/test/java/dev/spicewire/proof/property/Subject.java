// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import dev.spicewire.codegen.java.GeneratedNames;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.GeneratedMessage;
import dev.spicewire.proof.codec.InterpretiveCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.runtime.Strictness;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A message that a property is about, with both codecs of it. A struct is one too: as a message with the same members.
 *
 * @param channelType number of a channel that has it
 * @param entry       its definition
 * @param codecs      what reads and writes it
 */
public record Subject(long channelType, ChannelMessage entry, Codecs codecs) {

    private static final String PACKAGE = "dev.spicewire.codec";
    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final List<Subject> SPICE = ofAll(PROTOCOL, PACKAGE, Subject.class.getClassLoader());

    /**
     * The codecs of one protocol.
     *
     * @param generated          the generated one
     * @param interpretive       the one that the model drives
     * @param strict             the generated one, with all demands
     * @param strictInterpretive the other one, likewise
     */
    public record Codecs(GeneratedCodec generated, InterpretiveCodec interpretive, GeneratedCodec strict,
            MessageCodec strictInterpretive) {
    }

    /** {@return the definitions of {@link #ofSpice()}} */
    static Protocol spice() {
        return PROTOCOL;
    }

    /** {@return every message of every channel of SPICE, inherited ones included, and every struct} */
    static List<Subject> ofSpice() {
        return SPICE;
    }

    /**
     * {@return every message of every channel of a protocol, and every struct, with the generated classes of a package}
     */
    public static List<Subject> ofAll(Protocol protocol, String basePackage, ClassLoader loader) {
        return Stream.concat(messages(protocol, basePackage, loader).stream(),
                structs(protocol, basePackage, loader).stream()).toList();
    }

    private static List<Subject> messages(Protocol protocol, String basePackage, ClassLoader loader) {
        GeneratedNames names = new GeneratedNames(protocol, basePackage);
        return all(protocol, names::message, loader);
    }

    /** {@return every struct of a protocol, as a message of a channel that is not there otherwise} */
    private static List<Subject> structs(Protocol protocol, String basePackage, ClassLoader loader) {
        GeneratedNames names = new GeneratedNames(protocol, basePackage);
        return all(structsAsMessages(protocol), message -> names.definition(message.name()), loader);
    }

    private static List<Subject> all(Protocol protocol, Function<ChannelMessage, String> classNames,
            ClassLoader loader) {
        DynamicCodec dynamic = DynamicCodec.of(protocol);
        Codecs codecs = new Codecs(
                new GeneratedCodec(protocol, classNames, loader, Strictness.LENIENT),
                new InterpretiveCodec(dynamic),
                new GeneratedCodec(protocol, classNames, loader, Strictness.STRICT),
                new InterpretiveCodec(dynamic.with(dev.spicewire.proto.dynamic.read.ReadingStrictness.STRICT)));
        List<Subject> subjects = new ArrayList<>();
        for (ChannelId channel : protocol.channelIds()) {
            for (Direction direction : Direction.values()) {
                channel.channel().messages(direction).forEach(m -> subjects.add(new Subject(channel.id(), m, codecs)));
            }
        }
        return subjects;
    }

    private static Protocol structsAsMessages(Protocol protocol) {
        List<ChannelMessage> messages = new ArrayList<>();
        for (Struct struct : protocol.structs()) {
            Message body =
                    new Message(struct.name(), true, struct.members(), struct.attributes(), "", struct.location());
            messages.add(new ChannelMessage(struct.name(), messages.size() + 1L, Direction.SERVER, "StructChannel",
                    body,
                    Attributes.NONE, "", struct.location()));
        }
        Channel channel = new Channel("StructChannel", "", "structs", messages, List.of(), Attributes.NONE, "",
                protocol.channels().get(0).location());
        return new Protocol(protocol.name(), List.of(), List.of(), List.of(), List.of(), List.of(channel),
                List.of(new ChannelId("structs", 1, channel, channel.location())), protocol.location());
    }

    /** {@return the message's definition} */
    public Message message() {
        return entry.body();
    }

    /** {@return the message's generated classes} */
    public GeneratedMessage generated() {
        return codecs.generated().message(channelType, entry.direction(), entry.id()).orElseThrow();
    }

    /** {@return what a codec makes of a body} */
    public Decoded decode(MessageCodec codec, byte[] body) {
        return codec.decode(channelType, entry.direction(), entry.id(), body);
    }

    Decoded decode(MessageCodec codec, ByteBuffer body) {
        return codec.decode(channelType, entry.direction(), entry.id(), body);
    }

    /** {@return what a codec makes of fields} */
    public Encoded encode(MessageCodec codec, StructValue fields) {
        return codec.encode(channelType, entry.direction(), entry.id(), fields);
    }

    /** {@return canonical bytes of fields that can be written} */
    public byte[] written(MessageCodec codec, StructValue fields) {
        if (encode(codec, fields) instanceof Encoded.Written written) {
            return written.body();
        }
        throw new AssertionError(this + " is not written by the " + codec + " codec: " + encode(codec, fields));
    }

    @Override
    public String toString() {
        return "channel " + channelType + ", " + entry.direction().word() + " message " + entry.name();
    }
}
