// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A message that a protocol has.
 *
 * @param channel the channel that it is on
 * @param message what it is there
 */
public record MessageKind(ChannelId channel, ChannelMessage message) {

    /**
     * Finds the message that a user means.
     *
     * @param protocol where it is defined
     * @param channel  name or number of its channel
     * @param from     who sends it; nothing where only one side has such a message
     * @param message  its name or number
     * @return the message
     * @throws IllegalArgumentException if there is none, or one of either side; the message says what would be right
     */
    public static MessageKind find(Protocol protocol, String channel, Optional<Direction> from, String message) {
        ChannelId id = channel(protocol, channel);
        List<Direction> sides = from.map(List::of).orElse(List.of(Direction.values()));
        List<ChannelMessage> found = sides.stream().flatMap(side -> id.channel().messages(side).stream())
                .filter(m -> isCalled(message, m.name(), m.id())).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(nothing(id, from, message));
        }
        // Of two messages of one number the first one counts, as in all that reads them.
        if (found.stream().map(ChannelMessage::direction).distinct().count() > 1) {
            throw new IllegalArgumentException("both sides of " + id.name() + " have a message " + message
                    + ": say who sends it with --from server or --from client");
        }
        return new MessageKind(id, found.get(0));
    }

    /**
     * Finds a message by its numbers.
     *
     * @param protocol    where it is defined
     * @param channelType number of its channel
     * @param from        who sends it
     * @param id          its number
     * @return the message, if the protocol has it
     */
    public static Optional<MessageKind> of(Protocol protocol, long channelType, Direction from, long id) {
        return protocol.channel(channelType).flatMap(channel ->
                channel.channel().message(from, id).map(message -> new MessageKind(channel, message)));
    }

    /** {@return what it is called} */
    public MessageLabel label() {
        return new MessageLabel(Optional.of(channel.name()), channelType(), from(), Optional.of(message.name()), id());
    }

    /** {@return number of its channel} */
    public long channelType() {
        return channel.id();
    }

    /** {@return who sends it} */
    public Direction from() {
        return message.direction();
    }

    /** {@return its number} */
    public long id() {
        return message.id();
    }

    private static ChannelId channel(Protocol protocol, String wanted) {
        return protocol.channelIds().stream().filter(c -> isCalled(wanted, c.name(), c.id())).findFirst()
                .orElseThrow(() -> {
                    List<String> names = protocol.channelIds().stream().map(ChannelId::name).toList();
                    return new IllegalArgumentException("no such channel: '" + wanted + "'" + DidYouMean.closest(wanted,
                            names).map(MessageKind::question).orElse("; there are " + String.join(", ", names)));
                });
    }

    private static String nothing(ChannelId channel, Optional<Direction> from, String wanted) {
        String who = from.map(side -> "the " + side.word() + " sends").orElse("there is");
        List<String> names = Arrays.stream(Direction.values())
                .filter(side -> from.isEmpty() || from.get() == side)
                .flatMap(side -> channel.channel().messages(side).stream()).map(ChannelMessage::name).toList();
        Optional<Direction> other = from.map(side -> side == Direction.SERVER ? Direction.CLIENT : Direction.SERVER)
                .filter(side -> channel.channel().messages(side).stream()
                        .anyMatch(m -> isCalled(wanted, m.name(), m.id())));
        String hint = other.map(side -> "; the " + side.word() + " does: --from " + side.word())
                .orElseGet(() -> DidYouMean.closest(wanted, names).map(MessageKind::question).orElse(""));
        return who + " no message '" + wanted + "' on " + channel.name() + hint;
    }

    private static boolean isCalled(String wanted, String name, long number) {
        return wanted.equals(name) || wanted.equals(Long.toString(number));
    }

    private static String question(String name) {
        return " (did you mean '" + name + "'?)";
    }
}
