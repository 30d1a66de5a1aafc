// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.where.Condition;
import dev.spicewire.proto.where.ConditionReader;
import dev.spicewire.proto.where.InvalidConditionException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which messages are shown. */
public final class MessageFilter {

    /** Headers and link messages have no room for higher numbers. */
    private static final int MOST_CHANNELS = 255;
    private static final int MOST_MESSAGES = 65_535;

    private final Optional<String> channel;
    private final Optional<String> message;
    private final Optional<Where> where;
    private final List<String> warnings;

    private MessageFilter(Optional<String> channel, Optional<String> message, Optional<Where> where,
            List<String> warnings) {
        this.channel = channel;
        this.message = message;
        this.where = where;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * A filter by channel, by message, or by both. A number stands for what has no name, too.
     *
     * @param protocol the protocol that the names are of
     * @param channel  name or number of a channel, such as {@code display} or {@code 2}; nothing for all
     * @param message  name or number of a message, such as {@code draw_copy} or {@code 304}; nothing for all
     * @return the filter
     * @throws IllegalArgumentException if the protocol has no channel or message of that name; the message says which
     *                                  ones are close
     */
    public static MessageFilter of(Protocol protocol, Optional<String> channel, Optional<String> message) {
        List<String> channels = protocol.channelIds().stream().map(ChannelId::name).toList();
        channel.ifPresent(name -> requireKnown("channel", name, channels, MOST_CHANNELS));
        List<String> messages = protocol.channelIds().stream()
                .filter(id -> channel.isEmpty() || matches(channel, Optional.of(id.name()), id.id()))
                .flatMap(MessageFilter::messages).map(ChannelMessage::name).distinct().toList();
        message.ifPresent(name -> requireKnown("message", name, messages, MOST_MESSAGES));
        return new MessageFilter(channel, message, Optional.empty(), List.of());
    }

    /**
     * The same filter with a condition beside it.
     *
     * @param protocol  the protocol that the names are of
     * @param condition such as {@code size > 4096 && fields.base.box.top < 10}
     * @return the filter
     * @throws InvalidConditionException if it is no condition, or can never be met
     */
    public MessageFilter where(Protocol protocol, String condition) throws InvalidConditionException {
        Condition read = ConditionReader.read(condition);
        return new MessageFilter(channel, message, Optional.of(new Where(read)),
                WhereCheck.of(read, condition, asked(protocol), askedChannels(protocol)));
    }

    /**
     * Looks for fields that no message has that can be shown.
     *
     * @param protocol the protocol that the names are of
     * @param fields   what is asked for
     * @return what is probably not meant, a line each
     */
    public List<String> unknownFields(Protocol protocol, List<FieldPath> fields) {
        List<ChannelMessage> asked = asked(protocol);
        return fields.stream().map(field -> WhereCheck.unknownField(field, field.toString(), asked))
                .flatMap(Optional::stream).toList();
    }

    private List<String> askedChannels(Protocol protocol) {
        return protocol.channelIds().stream().filter(id -> matches(channel, Optional.of(id.name()), id.id()))
                .map(ChannelId::name).toList();
    }

    private List<ChannelMessage> asked(Protocol protocol) {
        return protocol.channelIds().stream()
                .filter(id -> matches(channel, Optional.of(id.name()), id.id()))
                .flatMap(MessageFilter::messages)
                .filter(m -> matches(message, Optional.of(m.name()), m.id())).toList();
    }

    /** {@return what is probably not meant, a line each} */
    public List<String> warnings() {
        return warnings;
    }

    /** {@return whether it depends on more than channel and message} */
    boolean looksInside() {
        return where.isPresent();
    }

    /** {@return whether it leaves out messages of channels that it accepts} */
    boolean choosesMessages() {
        return message.isPresent() || where.isPresent();
    }

    /** {@return whether a decoded message, one of those that are accepted, meets the condition} */
    boolean accepts(DecodedMessage candidate) {
        return where.isEmpty() || where.get().accepts(candidate);
    }

    /** {@return whether messages of a channel can be among those that are shown} */
    boolean acceptsChannel(long type, Optional<String> name) {
        return matches(channel, name, type);
    }

    boolean accepts(CapturedMessage candidate, MessageName name) {
        return matches(channel, name.channel(), candidate.connection().channelType())
                && matches(message, name.message(), candidate.header().type());
    }

    private static Stream<ChannelMessage> messages(ChannelId id) {
        return Arrays.stream(Direction.values()).flatMap(from -> id.channel().messages(from).stream());
    }

    private static boolean matches(Optional<String> wanted, Optional<String> name, long number) {
        return wanted.isEmpty() || wanted.equals(name) || wanted.get().equals(Long.toString(number));
    }

    private static void requireKnown(String kind, String wanted, List<String> names, int most) {
        if (wanted.matches("-?[0-9]+")) {
            if (!wanted.matches("[0-9]{1,5}") || Integer.parseInt(wanted) > most) {
                throw new IllegalArgumentException("no such " + kind + ": '" + wanted + "'; the numbers are 0 to "
                        + most);
            }
        } else if (!names.contains(wanted)) {
            String hint = DidYouMean.closest(wanted, names).map(close -> " (did you mean '" + close + "'?)").orElse("");
            throw new IllegalArgumentException("no such " + kind + ": '" + wanted + "'" + hint);
        }
    }
}
