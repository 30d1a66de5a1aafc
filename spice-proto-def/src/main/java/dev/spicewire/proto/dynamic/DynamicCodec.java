// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import dev.spicewire.proto.dynamic.accept.BodyJudge;
import dev.spicewire.proto.dynamic.read.BodyBytes;
import dev.spicewire.proto.dynamic.read.BodyReader;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.KnownSizes;
import dev.spicewire.proto.dynamic.read.MalformedBody;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import dev.spicewire.proto.dynamic.read.StrictReading;
import dev.spicewire.proto.dynamic.read.ValueBuilder;
import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.BodyWriter;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.dynamic.write.Refusal;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Reads and writes message bodies of any protocol, by its model.
 *
 * <p>Reading accepts what the demarshaller that upstream generates from the same definitions accepts, see
 * {@link ReadingStrictness} for more demands. Its work is linear in the body's size, and what it allocates is at most a
 * constant times it. Writing gives the canonical bytes: those that upstream's marshaller writes.
 *
 * <p>Immutable, usable by several threads.
 */
public final class DynamicCodec {

    private final Map<Key, ChannelMessage> messages;
    private final Map<Long, String> channels;
    private final KnownSizes sizes;
    private final ReadingStrictness strictness;
    private final Map<Key, Predicate<ByteBuffer>> checks = new ConcurrentHashMap<>();

    private DynamicCodec(Map<Key, ChannelMessage> messages, Map<Long, String> channels, KnownSizes sizes,
            ReadingStrictness strictness) {
        this.messages = messages;
        this.channels = channels;
        this.sizes = sizes;
        this.strictness = strictness;
    }

    /** {@return a lenient codec for all channels of a protocol} */
    public static DynamicCodec of(Protocol protocol) {
        Map<Key, ChannelMessage> messages = new HashMap<>();
        Map<Long, String> channels = new HashMap<>();
        for (ChannelId channelId : protocol.channelIds()) {
            channels.put(channelId.id(), channelId.name());
            Channel channel = channelId.channel();
            for (Direction direction : Direction.values()) {
                channel.messages(direction)
                        .forEach(m -> messages.putIfAbsent(new Key(channelId.id(), direction, m.id()), m));
            }
        }
        KnownSizes sizes = new KnownSizes();
        messages.values().forEach(message -> sizes.learn(message.body()));
        return new DynamicCodec(messages, channels, sizes, ReadingStrictness.LENIENT);
    }

    /** {@return the same codec with other demands on what it reads} */
    public DynamicCodec with(ReadingStrictness demanded) {
        return new DynamicCodec(messages, channels, sizes, demanded);
    }

    /**
     * Reads a message.
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          number of the message
     * @param body        its bytes without data header; they are copied
     * @return the fields, or what is wrong
     */
    public Decoded decode(long channelType, Direction from, long id, byte[] body) {
        return decode(new Key(channelType, from, id), new BodyBytes(body.clone(), 0, body.length));
    }

    /**
     * Reads a message from the position of a buffer to its limit, and changes neither.
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          number of the message
     * @param body        its bytes without data header; they are copied
     * @return the fields, or what is wrong
     */
    public Decoded decode(long channelType, Direction from, long id, ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return decode(new Key(channelType, from, id), new BodyBytes(bytes, 0, bytes.length));
    }

    /**
     * Reads a message without copying its bytes: the fields share them, so that nobody may change the bytes while the
     * fields are in use.
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          number of the message
     * @param body        its bytes without data header, from the position of a buffer with an accessible array to its
     *                    limit
     * @return the fields, or what is wrong
     * @throws IllegalArgumentException if the buffer has no accessible array
     */
    public Decoded decodeInPlace(long channelType, Direction from, long id, ByteBuffer body) {
        if (!body.hasArray()) {
            throw new IllegalArgumentException("the bytes must be in an accessible array");
        }
        return decode(new Key(channelType, from, id),
                new BodyBytes(body.array(), body.arrayOffset() + body.position(), body.remaining()));
    }

    /**
     * {@return what tells whether a body is one that {@link #decode} accepts, from the position of a buffer to its
     * limit; in much less time than reading takes, since it makes no fields. It changes neither, and can be used by
     * several threads}
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          number of the message
     */
    public Predicate<ByteBuffer> acceptance(long channelType, Direction from, long id) {
        Key key = new Key(channelType, from, id);
        return messages.containsKey(key) ? checks.computeIfAbsent(key, this::check) : body -> false;
    }

    private Predicate<ByteBuffer> check(Key key) {
        ChannelMessage message = Objects.requireNonNull(messages.get(key));
        if (Opaque.is(message.body())) {
            return body -> true;
        }
        Predicate<ByteBuffer> read = body ->
                decode(key.channelType(), key.from(), key.id(), body) instanceof Decoded.Accepted;
        return strictness == ReadingStrictness.STRICT ? read
                : BodyJudge.of(message.body()).<Predicate<ByteBuffer>>map(judge -> judge::accepts)
                        .map(judge -> judge.or(read)).orElse(read);
    }

    /**
     * Reads a message as {@link #decode(long, Direction, long, byte[])} does, and notes what is read where.
     *
     * @param channelType number of the channel
     * @param from        who sent it
     * @param id          number of the message
     * @param body        its bytes without data header; they are copied
     * @param trace       takes the notes
     * @return the fields, or what is wrong
     */
    public Decoded trace(long channelType, Direction from, long id, byte[] body, ReadTrace trace) {
        return decode(new Key(channelType, from, id), new BodyBytes(body.clone(), 0, body.length), trace);
    }

    /**
     * Writes a message.
     *
     * @param channelType number of the channel
     * @param from        who sends it
     * @param id          number of the message
     * @param fields      values of all its members but {@code @zero} ones; those of {@code @virtual} ones are optional
     * @return the canonical bytes without data header, or what does not fit
     */
    public Encoded encode(long channelType, Direction from, long id, StructValue fields) {
        Key key = new Key(channelType, from, id);
        ChannelMessage message = messages.get(key);
        if (message == null) {
            return new Encoded.UnknownMessage(unknown(key));
        }
        Message definition = message.body();
        Path root = Path.root(message.name());
        try {
            return new Encoded.Written(Opaque.is(definition)
                    ? Opaque.write(definition, fields, root)
                    : BodyWriter.write(definition, fields, root));
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    private Decoded decode(Key key, BodyBytes body) {
        return decode(key, body, null);
    }

    private Decoded decode(Key key, BodyBytes body, ReadTrace trace) {
        ChannelMessage message = messages.get(key);
        if (message == null) {
            return new Decoded.UnknownMessage(unknown(key));
        }
        if (Opaque.is(message.body())) {
            if (trace != null) {
                Opaque.trace(message, body, trace);
            }
            return new Decoded.Accepted(Opaque.fields(message.body(), body));
        }
        try {
            BodyReader.Reading reading = BodyReader.traced(message.body(), Path.root(message.name()), body,
                    sizes, trace);
            Optional<Decoded.Rejected> finding = strictness == ReadingStrictness.STRICT
                    ? StrictReading.finding(reading)
                    : Optional.empty();
            return finding.isPresent() ? finding.get() : new Decoded.Accepted(ValueBuilder.fields(reading));
        } catch (MalformedBody malformed) {
            return malformed.rejection();
        }
    }

    private String unknown(Key key) {
        return channels.containsKey(key.channelType())
                ? channels.get(key.channelType()) + " has no " + key.from().word() + " message " + key.id()
                : "there is no channel " + key.channelType();
    }

    /** Compared by hand, which takes a fraction of the time where the compiler is a simple one. */
    private record Key(long channelType, Direction from, long id) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && id == key.id && from == key.from && channelType == key.channelType;
        }

        @Override
        public int hashCode() {
            return (int) (31 * (31 * channelType + id) + from.ordinal());
        }
    }
}
