// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.select;

import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The messages of a protocol that a user wants. What is left is a smaller protocol: those messages, the channels that
 * have them, and the types that they need.
 *
 * @param channels names of channels in {@code protocol}; all if there are none
 * @param messages patterns of messages of these channels, such as {@code display/server/draw_*}; all if there are none
 * @param excluded patterns of messages that are left out
 */
public record Selection(List<String> channels, List<String> messages, List<String> excluded) {

    /** The whole protocol, with definitions that no channel leads to. */
    public static final Selection ALL = new Selection(List.of(), List.of(), List.of());

    /** Takes copies. */
    public Selection {
        channels = List.copyOf(channels);
        messages = List.copyOf(messages);
        excluded = List.copyOf(excluded);
    }

    /**
     * {@return the part of a protocol that is selected}
     *
     * @throws IllegalArgumentException if a name or pattern is that of nothing, which the message names
     */
    public Protocol of(Protocol protocol) {
        return equals(ALL) ? protocol : new Reduction(protocol, wanted(protocol)).protocol();
    }

    private List<Wanted> wanted(Protocol protocol) {
        List<MessagePattern> included = messages.stream().map(MessagePattern::of).toList();
        List<MessagePattern> left = excluded.stream().map(MessagePattern::of).toList();
        List<Wanted> known = chosen(protocol).stream().flatMap(Selection::all).toList();
        Stream.concat(included.stream(), left.stream())
                .filter(pattern -> known.stream().noneMatch(w -> pattern.matches(w.channel(), w.message())))
                .findFirst().ifPresent(pattern -> {
                    throw new IllegalArgumentException("'" + pattern.text() + "' matches no message"
                            + (channels.isEmpty() ? " of the protocol" : " of the chosen channels"));
                });
        return known.stream()
                .filter(w -> included.isEmpty() || included.stream().anyMatch(p -> p.matches(w.channel(), w.message())))
                .filter(w -> left.stream().noneMatch(p -> p.matches(w.channel(), w.message())))
                .toList();
    }

    private List<ChannelId> chosen(Protocol protocol) {
        if (channels.isEmpty()) {
            return protocol.channelIds();
        }
        List<ChannelId> chosen = new ArrayList<>();
        for (String name : channels) {
            List<String> names = protocol.channelIds().stream().map(ChannelId::name).toList();
            chosen.add(protocol.channel(name).orElseThrow(() -> new IllegalArgumentException("no channel is called '"
                    + name + "'" + DidYouMean.closest(name, names).map(n -> "; did you mean '" + n + "'?")
                            .orElse("; there are " + String.join(", ", names)))));
        }
        return chosen;
    }

    private static Stream<Wanted> all(ChannelId id) {
        Channel channel = id.channel();
        return Stream.of(Direction.values()).flatMap(from -> channel.messages(from).stream())
                .map(message -> new Wanted(id, message));
    }

    /** A message of a channel. */
    record Wanted(ChannelId channel, ChannelMessage message) { }
}
