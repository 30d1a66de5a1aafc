// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diff.pair.Likeness;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Definitions that no channel leads to, such as those of the link stage or of the agent: they are on some wire all the
 * same, sent in either direction. For the comparison they are messages of a channel of their own, {@value #CHANNEL}.
 */
final class LooseDefinitions {

    /** Name of their channel in witnesses. */
    static final String CHANNEL = "definitions";

    private LooseDefinitions() {
    }

    /** {@return both versions, with the loose definitions that both have as messages} */
    static Pair<Protocol> asMessages(Pair<Protocol> protocols, List<Pair<Container>> both) {
        long id = Stream.of(protocols.before(), protocols.after()).flatMap(p -> p.channelIds().stream())
                .mapToLong(ChannelId::id).max().orElse(0) + 1;
        return both.isEmpty()
                ? protocols
                : new Pair<>(with(protocols.before(), id, both.stream().map(Pair::before).toList()),
                        with(protocols.after(), id, both.stream().map(Pair::after).toList()));
    }

    /** {@return the loose definitions, matched by name} */
    static Matched<Container> matched(Pair<Protocol> protocols) {
        Pair<List<Container>> loose = protocols.map(Contents::loose);
        return Matched.by(loose.before(), loose.after(), List.of(Likeness.by(Container::name)));
    }

    private static Protocol with(Protocol protocol, long id, List<Container> definitions) {
        Channel channel = new Channel(CHANNEL, "", CHANNEL, entries(definitions, Direction.SERVER),
                entries(definitions, Direction.CLIENT), Attributes.NONE, "", Location.NONE);
        List<ChannelId> channels = new ArrayList<>(protocol.channelIds());
        channels.add(new ChannelId(CHANNEL, id, channel, Location.NONE));
        return new Protocol(protocol.name(), protocol.typedefs(), protocol.enums(), protocol.structs(),
                protocol.messages(), protocol.channels(), channels, protocol.location());
    }

    private static List<ChannelMessage> entries(List<Container> definitions, Direction from) {
        List<ChannelMessage> entries = new ArrayList<>();
        for (Container definition : definitions) {
            Message body = new Message(definition.name(), false, definition.members(), definition.attributes(),
                    definition.doc(), definition.location());
            entries.add(new ChannelMessage(definition.name(), entries.size() + 1L, from, CHANNEL, body,
                    Attributes.NONE, "", definition.location()));
        }
        return entries;
    }
}
