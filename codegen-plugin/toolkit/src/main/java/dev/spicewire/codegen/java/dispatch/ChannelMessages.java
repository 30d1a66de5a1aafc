// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.dispatch;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.ChannelTypeNames;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The messages of a channel in one direction, as the dispatch emitters see them.
 *
 * @param context   the names of the protocol
 * @param lineage   which channels derive from which
 * @param channel   the channel type
 * @param direction who sends
 */
public record ChannelMessages(EmitterContext context, Lineage lineage, Channel channel, Direction direction) {

    /** {@return whether there is anything to dispatch} */
    public boolean isEmpty() {
        return channel.messages(direction).isEmpty();
    }

    /** {@return the messages that the channel itself declares} */
    public List<ChannelMessage> own() {
        return channel.messages(direction).stream().filter(m -> !channel.inherits(m)).toList();
    }

    /**
     * {@return its own messages, one an id: where old definitions use an id twice, the first}
     */
    List<ChannelMessage> dispatched() {
        Set<Long> ids = new HashSet<>();
        return own().stream().filter(m -> ids.add(m.id())).toList();
    }

    /** {@return the same of the parent channel, if that has messages} */
    Optional<ChannelMessages> parent() {
        return lineage.parent(channel)
                .map(c -> new ChannelMessages(context, lineage, c, direction))
                .filter(c -> !c.isEmpty());
    }

    /** {@return the same of each channel that derives from this one} */
    List<ChannelMessages> children() {
        return lineage.children(channel).stream()
                .map(c -> new ChannelMessages(context, lineage, c, direction))
                .filter(c -> !c.isEmpty())
                .toList();
    }

    /** {@return a generated type for these messages, such as {@code DisplayServerMessage}} */
    public ClassName type(ChannelTypeNames.Kind kind) {
        return context.names().ofChannel(channel, direction, kind);
    }

    /** {@return the record of one of its own messages} */
    public ClassName record(ChannelMessage message) {
        return context.names().message(message);
    }

    /** {@return the class of the view of one of its own messages} */
    ClassName view(ChannelMessage message) {
        ClassName holder = message.body().anonymous() ? record(message) : context.owner(message.body());
        return holder.nestedClass("View");
    }

    /** {@return the method of the handler for one of its own messages} */
    String handlerMethod(ChannelMessage message) {
        return "on" + record(message).simpleName();
    }

    /**
     * {@return whether other channels ask this one for messages that they inherit: it is told then which channel is
     * meant, as the parameter {@code channel}}
     */
    boolean isAsked() {
        return !children().isEmpty();
    }

    /** {@return code for the name of the channel that is meant} */
    CodeBlock channelName() {
        return isAsked() ? CodeBlock.of("channel") : CodeBlock.of("$S", inWords());
    }

    /** {@return code for what is thrown where no message has the {@code id}} */
    CodeBlock unknown() {
        return CodeBlock.of("new $T($L, 0, $S + id)", RuntimeTypes.MALFORMED, channelName(),
                "has no message from the " + direction.word() + " with number ");
    }

    /** {@return the channel in words, as {@code display channel}} */
    public String inWords() {
        String name = channel.memberName().isEmpty() ? context.names().shortName(channel) : channel.memberName();
        return name + " channel";
    }
}
