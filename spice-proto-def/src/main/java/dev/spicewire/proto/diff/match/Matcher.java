// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Likeness;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what of two versions is the same: channels and messages by id, then by name; what they hold by where
 * it is used; and types that no message uses by name.
 */
public final class Matcher {

    private final Pair<Protocol> protocols;
    private final Map<List<Object>, MessagePair> messages = new LinkedHashMap<>();
    private final Map<List<Object>, LoneMessage> lone = new LinkedHashMap<>();
    private final BodyWalk walk = new BodyWalk();

    private Matcher(Pair<Protocol> protocols) {
        this.protocols = protocols;
    }

    /** {@return what of two versions is the same} */
    public static Match match(Protocol before, Protocol after) {
        Pair<Protocol> versions = new Pair<>(before, after);
        Matched<Container> loose = LooseDefinitions.matched(versions);
        return new Matcher(LooseDefinitions.asMessages(versions, loose.pairs())).match(loose);
    }

    private Match match(Matched<Container> loose) {
        Matched<ChannelId> channels = Matched.by(protocols.before().channelIds(), protocols.after().channelIds(),
                List.of(Likeness.by(ChannelId::id), Likeness.by(ChannelId::name)));
        channels.pairs().forEach(this::channel);
        Matched<EnumType> byName = Matched.by(protocols.before().enums(), protocols.after().enums(),
                List.of(Likeness.by(EnumType::name)));
        byName.pairs().stream().filter(pair -> walk.isUnused(pair)).forEach(walk::enumeration);
        return new Match(protocols, channels, List.copyOf(messages.values()), List.copyOf(lone.values()),
                walk, loose);
    }

    private void channel(Pair<ChannelId> channel) {
        for (Direction direction : Direction.values()) {
            Matched<ChannelMessage> matched = Matched.by(messages(channel.before(), direction),
                    messages(channel.after(), direction),
                    List.of(Likeness.by(ChannelMessage::id), Likeness.by(ChannelMessage::name)));
            matched.pairs().forEach(pair -> message(channel, pair));
            matched.removed().forEach(m -> lone(OldOrNew.OLD, channel.before(), m));
            matched.added().forEach(m -> lone(OldOrNew.NEW, channel.after(), m));
        }
    }

    private static List<ChannelMessage> messages(ChannelId channel, Direction direction) {
        return channel.channel().messages(direction);
    }

    private void message(Pair<ChannelId> channel, Pair<ChannelMessage> pair) {
        Usage usage = Usage.body(MessageVersions.both(new Pair<>(
                new MessageVersions.Entry(channel.before(), pair.before()),
                new MessageVersions.Entry(channel.after(), pair.after()))));
        messages.computeIfAbsent(List.of(key(pair.before()), key(pair.after())), k -> new MessagePair(pair))
                .addUsage(usage);
        walk.body(pair, usage);
    }

    private void lone(OldOrNew version, ChannelId channel, ChannelMessage message) {
        lone.computeIfAbsent(List.of(version, key(message)), k -> new LoneMessage(version, message))
                .addUsage(Usage.body(MessageVersions.only(version, channel, message)));
    }

    /** An inherited message is that of the channel that declares it. */
    private static List<Object> key(ChannelMessage message) {
        return List.of(message.declaredIn(), message.direction(), message.id(), message.name());
    }
}
