// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.codegen.java.GeneratedNames;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.WireStruct;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Generated codecs as a {@link MessageCodec}: they do the work, reflection only carries the fields over. */
public final class GeneratedCodec implements MessageCodec {

    private final Map<Key, GeneratedMessage> messages;
    private final Strictness strictness;

    private record Key(long channelType, Direction from, long id) {
    }

    /**
     * Finds the generated classes of a protocol.
     *
     * @param protocol    the definitions that they were generated from
     * @param basePackage their package
     * @param loader      where they are
     * @throws IllegalArgumentException if one is not there
     */
    public GeneratedCodec(Protocol protocol, String basePackage, ClassLoader loader) {
        this(protocol, basePackage, loader, Strictness.LENIENT);
    }

    /**
     * Finds the generated classes of a protocol.
     *
     * @param protocol    the definitions that they were generated from
     * @param basePackage their package
     * @param loader      where they are
     * @param strictness  what to demand of bodies
     * @throws IllegalArgumentException if one is not there
     */
    public GeneratedCodec(Protocol protocol, String basePackage, ClassLoader loader, Strictness strictness) {
        this(protocol, new GeneratedNames(protocol, basePackage)::message, loader, strictness);
    }

    /**
     * Finds generated classes by names of the caller's choice.
     *
     * @param protocol   messages with their numbers
     * @param classNames name of the record of a message
     * @param loader     where they are
     * @param strictness what to demand of bodies
     * @throws IllegalArgumentException if one is not there
     */
    public GeneratedCodec(Protocol protocol, Function<ChannelMessage, String> classNames,
            ClassLoader loader, Strictness strictness) {
        this(new HashMap<>(), strictness);
        for (ChannelId channel : protocol.channelIds()) {
            for (Direction direction : Direction.values()) {
                for (ChannelMessage message : channel.channel().messages(direction)) {
                    messages.put(new Key(channel.id(), direction, message.id()),
                            new GeneratedMessage(message, classNames.apply(message), loader));
                }
            }
        }
    }

    private GeneratedCodec(Map<Key, GeneratedMessage> messages, Strictness strictness) {
        this.messages = messages;
        this.strictness = strictness;
    }

    /** {@return the same classes, with other demands on bodies} */
    public GeneratedCodec with(Strictness other) {
        return new GeneratedCodec(messages, other);
    }

    /** {@return the classes of a message, if there is one of that number} */
    public Optional<GeneratedMessage> message(long channelType, Direction from, long id) {
        return Optional.ofNullable(messages.get(new Key(channelType, from, id)));
    }

    @Override
    public Decoded decode(long channelType, Direction from, long id, ByteBuffer body) {
        Optional<GeneratedMessage> message = message(channelType, from, id);
        if (message.isEmpty()) {
            return new Decoded.UnknownMessage(unknown(channelType, from, id));
        }
        try {
            WireStruct value = message.get().read(body, strictness);
            return new Decoded.Accepted(message.get().fields(value));
        } catch (MalformedMessageException malformed) {
            return new Decoded.Rejected(malformed.path(), malformed.offset(), malformed.reason());
        }
    }

    @Override
    public Encoded encode(long channelType, Direction from, long id, StructValue fields) {
        Optional<GeneratedMessage> message = message(channelType, from, id);
        if (message.isEmpty()) {
            return new Encoded.UnknownMessage(unknown(channelType, from, id));
        }
        try {
            WireStruct value = message.get().build(fields);
            ByteBuffer out = ByteBuffer.allocate(value.wireSize());
            value.write(out);
            return new Encoded.Written(out.array());
        } catch (Refused refused) {
            return new Encoded.Refused(refused.path(), GeneratedMessage.reason(refused));
        }
    }

    @Override
    public String toString() {
        return "generated";
    }

    private static String unknown(long channelType, Direction from, long id) {
        return "channel " + channelType + " has no " + from.word() + " message " + id;
    }
}
