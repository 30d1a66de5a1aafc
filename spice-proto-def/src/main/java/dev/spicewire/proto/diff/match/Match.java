// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import java.util.List;

/**
 * What of two versions is the same, and how messages use it.
 *
 * @param protocols both versions
 * @param channels  the channels of the protocol
 * @param messages  messages that both versions have
 * @param lone      messages that one version has
 * @param walk      what messages hold
 * @param loose     definitions that no channel leads to
 */
public record Match(Pair<Protocol> protocols, Matched<ChannelId> channels, List<MessagePair> messages,
        List<LoneMessage> lone, BodyWalk walk, Matched<Container> loose) {

    /** {@return struct and message bodies} */
    public List<ContainerPair> containers() {
        return walk.containers();
    }

    /** {@return members with a type, those of switches included} */
    public List<FieldPair> fields() {
        return walk.fields();
    }

    /** {@return switches} */
    public List<SwitchPair> switches() {
        return walk.switches();
    }

    /** {@return enums and flags} */
    public List<EnumPair> enums() {
        return walk.enums();
    }

    /** {@return what a walk has found that this does not have; channels and messages are left out} */
    public Match without(BodyWalk found) {
        return new Match(protocols, Matched.none(), List.of(), List.of(), found.without(walk), Matched.none());
    }

    /** {@return the pair that two containers make} */
    public ContainerPair container(Container before, Container after) {
        return walk.container(before, after)
                .orElseGet(() -> new ContainerPair(new Pair<>(before, after), before.name()));
    }

    /** {@return the pair that two types make} */
    public EnumPair enumeration(EnumType before, EnumType after) {
        return walk.enumeration(before, after)
                .orElseGet(() -> new EnumPair(new Pair<>(before, after)));
    }
}
