package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import java.util.List;

/**
 * What of two versions is the same, and how messages reach it.
 *
 * @param protocols  both versions
 * @param channels   the channels of the protocol
 * @param messages   messages that both versions have
 * @param lone       messages that one version has
 * @param containers struct and message bodies
 * @param fields     members with a type, those of switches included
 * @param switches   switches
 * @param enums      enums and flags
 * @param loose      definitions that no channel leads to
 */
record Match(Pair<Protocol> protocols, Matched<ChannelId> channels, List<MessagePair> messages, List<LoneMessage> lone,
        List<ContainerPair> containers, List<FieldPair> fields, List<SwitchPair> switches, List<EnumPair> enums,
        Matched<Container> loose) {

    /** {@return the pair that two containers make} */
    ContainerPair container(Container before, Container after) {
        return containers.stream().filter(p -> p.before() == before && p.after() == after).findFirst()
                .orElseGet(() -> new ContainerPair(new Pair<>(before, after), before.name()));
    }

    /** {@return the pair that two types make} */
    EnumPair enumeration(EnumType before, EnumType after) {
        return enums.stream().filter(p -> p.before() == before && p.after() == after).findFirst()
                .orElseGet(() -> new EnumPair(new Pair<>(before, after)));
    }
}
