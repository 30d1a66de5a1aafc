package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import java.util.List;
import java.util.function.Function;

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

    /** {@return what a walk has found that this does not have; channels and messages are left out} */
    Match without(BodyWalk walk) {
        return new Match(protocols, Matched.none(), List.of(), List.of(),
                unknown(walk.containers(), containers, ContainerPair::containers),
                unknown(walk.fields(), fields, FieldPair::fields),
                unknown(walk.switches(), switches, SwitchPair::switches),
                unknown(walk.enums(), enums, EnumPair::types), Matched.none());
    }

    private static <T> List<T> unknown(List<T> found, List<T> known, Function<T, Pair<?>> versions) {
        return found.stream().filter(thing -> known.stream().map(versions)
                .noneMatch(pair -> pair.before() == versions.apply(thing).before()
                        && pair.after() == versions.apply(thing).after())).toList();
    }

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
