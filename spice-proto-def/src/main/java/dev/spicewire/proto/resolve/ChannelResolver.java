package dev.spicewire.proto.resolve;

import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.syntax.ChannelElement;
import dev.spicewire.proto.syntax.ProtocolElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Resolves channels. */
final class ChannelResolver {

    private static final String SUFFIX = "Channel";

    private final Context context;
    private final ContainerResolver containers;
    private final Map<String, String> memberNames;

    ChannelResolver(Context context, ContainerResolver containers, List<ProtocolElement> protocols) {
        this.context = context;
        this.containers = containers;
        this.memberNames = protocols.stream().flatMap(p -> p.entries().stream())
                .collect(Collectors.toMap(e -> e.channel().text(), e -> e.name().text(), (first, second) -> first));
    }

    Channel resolve(ChannelElement element) {
        Optional<Channel> parent = element.parent().flatMap(context.scope()::channel);
        MessageList server = new MessageList(Direction.SERVER, context, element.name().text(), parent);
        MessageList client = new MessageList(Direction.CLIENT, context, element.name().text(), parent);
        for (ChannelElement.Entry entry : element.entries()) {
            (entry.direction() == Direction.SERVER ? server : client).add(entry, containers);
        }
        Attributes attributes = context.attributes().resolve(element.attributes(), AttributePlace.CHANNEL);
        return new Channel(element.name().text(), parent.map(Channel::name).orElse(""), memberName(element),
                server.messages(), client.messages(), attributes, element.doc(), element.name().location());
    }

    /** {@return the name in the protocol; of a derived channel that is not there, its own name without the suffix} */
    private String memberName(ChannelElement element) {
        String name = element.name().text();
        String stem = name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        String otherwise = element.parent().isEmpty() ? "" : stem.toLowerCase(Locale.ROOT);
        return memberNames.getOrDefault(name, otherwise);
    }
}
