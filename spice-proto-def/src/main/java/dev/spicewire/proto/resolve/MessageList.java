// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.ChannelCodes;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.resolve.context.AttributePlace;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.resolve.member.ContainerResolver;
import dev.spicewire.proto.syntax.element.ChannelElement;
import dev.spicewire.proto.syntax.element.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The messages of a channel in one direction, those of the channel that it derives from first. */
final class MessageList {

    /** The data header holds the number of a message in 16 bits. */
    private static final long MAX_ID = 0xFFFF;

    private final Direction direction;
    private final ResolverContext context;
    private final String channel;
    private final Numbering numbers;
    private final List<ChannelMessage> messages = new ArrayList<>();
    private final Map<String, ChannelMessage> byName = new HashMap<>();
    private final Map<Long, ChannelMessage> byId = new HashMap<>();
    private boolean clashing;

    MessageList(Direction direction, ResolverContext context, String channel, Optional<Channel> parent) {
        this.direction = direction;
        this.context = context;
        this.channel = channel;
        this.numbers = new Numbering(context, ChannelCodes.ID_RANGE, MAX_ID);
        parent.ifPresent(p -> p.messages(direction).forEach(this::add));
    }

    List<ChannelMessage> messages() {
        return messages;
    }

    void add(ChannelElement.Entry entry, ContainerResolver containers) {
        Name name = entry.name();
        Optional<Message> body = entry.body() instanceof ChannelElement.Body.Anonymous anonymous
                ? Optional.of(containers.message(anonymous.message(), true))
                : context.scope().message(((ChannelElement.Body.Named) entry.body()).name());
        Attributes attributes = context.attributes().resolve(entry.attributes(), AttributePlace.ENTRY);
        Optional<Long> id = numbers.next(name, entry.number());
        checkName(name);
        id.ifPresent(i -> checkId(entry, i));
        if (id.isPresent() && body.isPresent()) {
            add(new ChannelMessage(name.text(), id.get(), direction, channel, body.get(), attributes, entry.doc(),
                    name.location()));
        }
    }

    private void add(ChannelMessage message) {
        messages.add(message);
        byName.putIfAbsent(message.name(), message);
        byId.putIfAbsent(message.id(), message);
    }

    private void checkName(Name name) {
        ChannelMessage same = byName.get(name.text());
        if (same != null) {
            context.findings().error(ChannelCodes.DUPLICATE_MESSAGE, name.location(),
                    "there is a " + direction.word() + " message '" + name + "' already, at " + same.location());
        }
    }

    /** Of messages that count on from a clash, only the first is reported. */
    private void checkId(ChannelElement.Entry entry, long id) {
        ChannelMessage same = byId.get(id);
        boolean countsOn = clashing && !Numbering.isExplicit(entry.number());
        if (same != null && !countsOn) {
            boolean inherited = !same.declaredIn().equals(channel);
            context.findings().fault(ChannelCodes.DUPLICATE_ID, entry.name().location(),
                    "'" + entry.name() + "' has the number " + id + " of " + direction.word() + " message '"
                            + same.name() + "' at " + same.location(),
                    inherited ? "numbers begin at 1 in every channel; give the first one of '" + channel
                            + "', by custom '= 101'" : "");
        }
        clashing = same != null;
    }
}
