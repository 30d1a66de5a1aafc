// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.context.AttributePlace;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.resolve.member.ContainerResolver;
import dev.spicewire.proto.syntax.element.ChannelElement;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.ProtocolElement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resolves channels. */
final class ChannelResolver {

    private static final String SUFFIX = "Channel";
    private static final int MAX_ANCESTORS = 64;

    private final ResolverContext context;
    private final ContainerResolver containers;
    private final Map<String, String> memberNames;
    private final Map<String, Integer> ancestors = new HashMap<>();

    ChannelResolver(ResolverContext context, ContainerResolver containers, List<ProtocolElement> protocols) {
        this.context = context;
        this.containers = containers;
        this.memberNames = protocols.stream().flatMap(p -> p.entries().stream())
                .collect(Collectors.toMap(e -> e.channel().text(), e -> e.name().text(), (first, second) -> first));
    }

    Channel resolve(ChannelElement element) {
        Optional<Channel> parent = element.parent()
                .flatMap(name -> context.scope().channel(name).filter(p -> isNear(name, element)));
        MessageList server = new MessageList(Direction.SERVER, context, element.name().text(), parent);
        MessageList client = new MessageList(Direction.CLIENT, context, element.name().text(), parent);
        for (ChannelElement.Entry entry : element.entries()) {
            (entry.direction() == Direction.SERVER ? server : client).add(entry, containers);
        }
        Attributes attributes = context.attributes().resolve(element.attributes(), AttributePlace.CHANNEL);
        return new Channel(element.name().text(), parent.map(Channel::name).orElse(""), memberName(element),
                server.messages(), client.messages(), attributes, element.doc(), element.name().location());
    }

    /** A channel has all messages of its ancestors, so that a long chain of them would have many times the file's. */
    private boolean isNear(Name parent, ChannelElement element) {
        int count = ancestors.getOrDefault(parent.text(), 0) + 1;
        ancestors.putIfAbsent(element.name().text(), count);
        if (count > MAX_ANCESTORS) {
            context.findings().error(SyntaxCodes.TOO_DEEP, parent.location(),
                    "'" + element.name() + "' derives from more than " + MAX_ANCESTORS + " others",
                    "derive from a channel further up");
        }
        return count <= MAX_ANCESTORS;
    }

    /** {@return the name in the protocol; of a derived channel that is not there, its own name without the suffix} */
    private String memberName(ChannelElement element) {
        String name = element.name().text();
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        String otherwise = element.parent().isEmpty() ? "" : stem.toLowerCase(Locale.ROOT);
        return memberNames.getOrDefault(name, otherwise);
    }
}
