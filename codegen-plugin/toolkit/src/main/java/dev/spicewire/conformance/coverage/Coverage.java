// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.message.MessageKind;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Notes which messages bodies are of, and what they show of them: cases of switches, values of enums, flags, lengths of
 * arrays, pointers. A struct counts once in each message that leads to it. Not for use by several threads.
 */
public final class Coverage {

    /** Structs that hold one another, in many messages, can have more places than memory has room for. */
    private static final int MOST_GOALS = 1_000_000;

    private final DynamicCodec codec;
    private final Map<Key, MessageCoverage> messages = new LinkedHashMap<>();
    private int leftOut;

    private record Key(long channelType, Direction from, long id) {
    }

    /**
     * Nothing has been shown yet.
     *
     * @param protocol what can be shown
     */
    public Coverage(Protocol protocol) {
        codec = DynamicCodec.of(protocol);
        long goals = 0;
        for (ChannelId channel : protocol.channelIds()) {
            for (Direction from : Direction.values()) {
                for (ChannelMessage message : channel.channel().messages(from)) {
                    Key key = new Key(channel.id(), from, message.id());
                    if (messages.containsKey(key)) {
                        continue;
                    } else if (goals > MOST_GOALS) {
                        leftOut++;
                        continue;
                    }
                    MessageCoverage opened = new MessageCoverage(new MessageKind(channel, message));
                    messages.put(key, opened);
                    goals += opened.goals().count();
                }
            }
        }
    }

    /**
     * Notes a body, whether it is one of its message or not.
     *
     * @param channelType number of the channel
     * @param from        who sends it
     * @param id          number of the message
     * @param body        its bytes without data header
     */
    public void body(long channelType, Direction from, long id, byte[] body) {
        message(channelType, from, id).filter(message -> !message.isComplete())
                .ifPresent(message -> body(message, body));
    }

    /**
     * Notes values, which are not checked.
     *
     * @param channelType number of the channel
     * @param from        who sends them
     * @param id          number of the message
     * @param fields      the values
     */
    public void values(long channelType, Direction from, long id, StructValue fields) {
        message(channelType, from, id).ifPresent(message -> message.values(fields));
    }

    /** {@return what has been shown of a message, if the protocol has it} */
    public Optional<MessageCoverage> message(long channelType, Direction from, long id) {
        return Optional.ofNullable(messages.get(new Key(channelType, from, id)));
    }

    /** {@return all messages, in the order of the protocol} */
    public Collection<MessageCoverage> messages() {
        return Collections.unmodifiableCollection(messages.values());
    }

    /** {@return all that can be shown, message by message} */
    public Stream<Item> items() {
        return messages.values().stream().flatMap(message -> Stream.concat(Stream.of(Item.of(message.kind())),
                message.goals().map(goal -> Item.of(message.kind(), goal))));
    }

    /** {@return what of it has been shown up to now} */
    public Stream<Item> shown() {
        return messages.values().stream().flatMap(message -> Stream.concat(
                Stream.of(Item.of(message.kind())).filter(item -> message.isAccepted()),
                message.goals().filter(message::isReached).map(goal -> Item.of(message.kind(), goal))));
    }

    /** {@return whether any message has been shown} */
    public boolean isStarted() {
        return messages.values().stream().anyMatch(MessageCoverage::isAccepted);
    }

    /** {@return what has been shown up to now} */
    public CoverageReport report() {
        Map<String, ChannelCoverage> channels = new LinkedHashMap<>();
        List<Item> missing = new ArrayList<>();
        for (MessageCoverage message : messages.values()) {
            channels.merge(message.kind().channel().name(), channel(message, missing),
                    (all, one) -> ChannelCoverage.sum(all.channel(), List.of(all, one)));
        }
        return new CoverageReport(List.copyOf(channels.values()), missing, leftOut);
    }

    private static ChannelCoverage channel(MessageCoverage message, List<Item> missing) {
        Map<Measure, Share> shares = new EnumMap<>(Measure.class);
        shares.put(Measure.MESSAGES, Share.NONE.and(message.isAccepted()));
        message.goals().forEach(goal -> shares.merge(goal.measure(), Share.NONE.and(true), Share::and));
        if (!message.isAccepted()) {
            missing.add(Item.of(message.kind()));
        }
        message.missing().forEach(goal -> {
            missing.add(Item.of(message.kind(), goal));
            shares.merge(goal.measure(), new Share(-1, 0), Share::and);
        });
        return new ChannelCoverage(message.kind().channel().name(), shares);
    }

    private void body(MessageCoverage message, byte[] body) {
        MessageKind kind = message.kind();
        ReadTrace trace = new ReadTrace();
        Decoded decoded = message.hasPointers()
                ? codec.trace(kind.channelType(), kind.from(), kind.id(), body, trace)
                : codec.decode(kind.channelType(), kind.from(), kind.id(), body);
        if (decoded instanceof Decoded.Accepted accepted) {
            message.values(accepted.fields());
            message.pointers(trace, body.length);
        } else if (decoded instanceof Decoded.Rejected rejected) {
            message.fault(trace, rejected, body.length);
        }
    }
}
