package dev.spicewire.conformance.codec;

import dev.spicewire.codegen.java.GeneratedNames;
import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.Encoded;
import dev.spicewire.proto.dynamic.StructValue;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.WireMessage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Generated codecs as a {@link MessageCodec}: they do the work, reflection only carries the fields over. */
public final class GeneratedCodec implements MessageCodec {

    private final Map<Key, Target> targets = new HashMap<>();
    private final Strictness strictness;

    private record Key(long channelType, Direction from, long id) {
    }

    private record Target(ChannelMessage message, Class<?> record, Method read) {

        /** Whether the record wraps a message that several numbers share. */
        boolean wraps() {
            return !message.body().anonymous() && !message.body().members().isEmpty();
        }
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
        this.strictness = strictness;
        GeneratedNames names = new GeneratedNames(protocol, basePackage);
        for (ChannelId channel : protocol.channelIds()) {
            for (Direction direction : Direction.values()) {
                for (ChannelMessage message : channel.channel().messages(direction)) {
                    Channel declaring = protocol.channelType(message.declaredIn()).orElseThrow();
                    targets.put(new Key(channel.id(), direction, message.id()),
                            target(message, names.message(declaring, message), loader));
                }
            }
        }
    }

    private static Target target(ChannelMessage message, String name, ClassLoader loader) {
        try {
            Class<?> record = Class.forName(name, true, loader);
            return new Target(message, record, record.getMethod("read", ByteBuffer.class, Strictness.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("there is no generated class " + name, e);
        }
    }

    @Override
    public Decoded decode(long channelType, Direction from, long id, byte[] body) {
        Target target = targets.get(new Key(channelType, from, id));
        if (target == null) {
            return new Decoded.UnknownMessage("channel " + channelType + " has no " + from.word() + " message " + id);
        }
        try {
            Object record = target.read().invoke(null, ByteBuffer.wrap(body), strictness);
            Object fields = target.wraps() ? Reflection.get(record, "body") : record;
            return new Decoded.Accepted(RecordReader.read(target.message().body(), fields));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof MalformedMessageException malformed) {
                return new Decoded.Rejected(malformed.path(), malformed.offset(), malformed.reason());
            }
            throw new IllegalStateException(target.record().getName() + ".read failed", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Encoded encode(long channelType, Direction from, long id, StructValue fields) {
        Target target = targets.get(new Key(channelType, from, id));
        if (target == null) {
            return new Encoded.UnknownMessage("channel " + channelType + " has no " + from.word() + " message " + id);
        }
        try {
            WireMessage message = message(target, fields);
            ByteBuffer out = ByteBuffer.allocate(message.wireSize());
            message.write(out);
            return new Encoded.Written(out.array());
        } catch (Refused refused) {
            return new Encoded.Refused(refused.path(), Optional.ofNullable(refused.getMessage()).orElse("is refused"));
        }
    }

    private static WireMessage message(Target target, StructValue fields) throws Refused {
        String name = target.message().name();
        if (!target.wraps()) {
            return (WireMessage) RecordBuilder.build(target.message().body(), target.record(), fields, name);
        }
        Class<?> body = target.record().getRecordComponents()[0].getType();
        Object inner = RecordBuilder.build(target.message().body(), body, fields, name);
        try {
            return (WireMessage) target.record().getConstructor(body).newInstance(inner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(target.record().getName() + " is not what the generator makes", e);
        }
    }
}
