// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.ChannelCodes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.ProtocolElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Resolves the channels of the protocol and their numbers. */
final class ChannelIdResolver {

    /** The link message holds the number of a channel in 8 bits. */
    private static final long MAX_ID = 0xFF;

    private final ResolverContext context;
    private final List<ChannelId> ids = new ArrayList<>();

    ChannelIdResolver(ResolverContext context) {
        this.context = context;
    }

    List<ChannelId> resolve(ProtocolElement protocol) {
        Numbering numbers = new Numbering(context, ChannelCodes.CHANNEL_ID_RANGE, MAX_ID);
        for (ProtocolElement.Entry entry : protocol.entries()) {
            Name name = entry.name();
            Optional<Channel> channel = context.scope().channel(entry.channel());
            Optional<Long> id = numbers.next(name, entry.number());
            find(i -> i.name().equals(name.text())).ifPresent(before -> context.findings().error(
                    ChannelCodes.DUPLICATE_CHANNEL, name.location(),
                    "there is a channel '" + name + "' already, at " + before.location()));
            find(i -> i.channel().name().equals(entry.channel().text())).ifPresent(before -> context.findings().warning(
                    ChannelCodes.CHANNEL_REUSED, entry.channel().location(),
                    "'" + entry.channel() + "' is '" + before.name() + "' already", "derive a channel of its own"));
            id.flatMap(number -> find(i -> i.id() == number)).ifPresent(before -> context.findings().error(
                    ChannelCodes.DUPLICATE_CHANNEL_ID, name.location(),
                    "'" + name + "' has the number " + before.id() + ", as '" + before.name() + "'"));
            if (channel.isPresent() && id.isPresent()) {
                ids.add(new ChannelId(name.text(), id.get(), channel.get(), name.location()));
            }
        }
        return ids;
    }

    private Optional<ChannelId> find(Predicate<ChannelId> condition) {
        return ids.stream().filter(condition).findFirst();
    }
}
