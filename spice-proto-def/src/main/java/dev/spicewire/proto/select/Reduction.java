// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.select;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Typedef;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A protocol without what chosen messages do not need. */
final class Reduction {

    private final Protocol whole;
    private final List<Selection.Wanted> wanted;

    /** Names of channel types that are kept: those with wanted messages and their ancestors. */
    private final Set<String> channels = new HashSet<>();
    private final Set<List<Object>> messages = new HashSet<>();
    private final NeededTypes types = new NeededTypes();

    Reduction(Protocol whole, List<Selection.Wanted> wanted) {
        this.whole = whole;
        this.wanted = wanted;
        for (Selection.Wanted one : wanted) {
            keep(one.channel().channel(), one.message());
            types.add(one.message().body());
        }
    }

    /** An inherited message stays in the channels between, so that it is inherited as before. */
    private void keep(Channel channel, ChannelMessage message) {
        Optional<Channel> next = Optional.of(channel);
        while (next.isPresent() && channels.add(next.get().name()) | messages.add(key(next.get(), message))) {
            next = whole.channelType(next.get().parent());
        }
    }

    private static List<Object> key(Channel channel, ChannelMessage message) {
        return List.of(channel.name(), message.direction(), message.id(), message.declaredIn());
    }

    Protocol protocol() {
        List<Channel> kept = whole.channels().stream().filter(channel -> channels.contains(channel.name()))
                .map(this::reduced).toList();
        List<ChannelId> ids = whole.channelIds().stream()
                .filter(id -> wanted.stream().anyMatch(one -> one.channel() == id))
                .map(id -> new ChannelId(id.name(), id.id(), kept.stream()
                        .filter(channel -> channel.name().equals(id.channel().name())).findFirst().orElseThrow(),
                        id.location()))
                .toList();
        List<Typedef> typedefs = whole.typedefs().stream().filter(types::holds).toList();
        return new Protocol(whole.name(), typedefs, whole.enums().stream().filter(types::holds).toList(),
                whole.structs().stream().filter(types::holds).toList(),
                whole.messages().stream().filter(types::holds).toList(), kept, ids, whole.location());
    }

    private Channel reduced(Channel channel) {
        return new Channel(channel.name(), channel.parent(), channel.memberName(),
                channel.server().stream().filter(m -> messages.contains(key(channel, m))).toList(),
                channel.client().stream().filter(m -> messages.contains(key(channel, m))).toList(),
                channel.attributes(), channel.doc(), channel.location());
    }
}
