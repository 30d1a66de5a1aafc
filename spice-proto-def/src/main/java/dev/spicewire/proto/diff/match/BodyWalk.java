package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.pair.PairTable;
import dev.spicewire.proto.diff.pair.Version;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Optional;

/** Walks through the bodies of messages in both versions at once, and notes on which ways each thing is reached. */
public final class BodyWalk {

    private final PairTable<ContainerPair> containers;
    private final PairTable<FieldPair> fields;
    private final PairTable<SwitchPair> switches;
    private final PairTable<EnumPair> enums;

    /** A walk that has found nothing yet. */
    public BodyWalk() {
        this(new PairTable<>(), new PairTable<>(), new PairTable<>(), new PairTable<>());
    }

    private BodyWalk(PairTable<ContainerPair> containers, PairTable<FieldPair> fields, PairTable<SwitchPair> switches,
            PairTable<EnumPair> enums) {
        this.containers = containers;
        this.fields = fields;
        this.switches = switches;
        this.enums = enums;
    }

    /** {@return what this has found and another has not} */
    public BodyWalk without(BodyWalk other) {
        return new BodyWalk(containers.without(other.containers), fields.without(other.fields),
                switches.without(other.switches), enums.without(other.enums));
    }

    /** {@return struct and message bodies} */
    public List<ContainerPair> containers() {
        return containers.all();
    }

    /** {@return members with a type, those of switches included} */
    public List<FieldPair> fields() {
        return fields.all();
    }

    /** {@return switches} */
    public List<SwitchPair> switches() {
        return switches.all();
    }

    /** {@return enums and flags} */
    public List<EnumPair> enums() {
        return enums.all();
    }

    /** {@return the pair that two containers make, if messages lead to it} */
    public Optional<ContainerPair> container(Container before, Container after) {
        return containers.find(before, after);
    }

    /** {@return the pair that two types make, if it is one} */
    public Optional<EnumPair> enumeration(EnumType before, EnumType after) {
        return enums.find(before, after);
    }

    /** Walks through the body of a message. */
    public void body(Pair<ChannelMessage> messages, Reach reach) {
        Pair<Message> bodies = messages.map(ChannelMessage::body);
        String symbol = bodies.before().anonymous()
                ? MessagePair.symbol(messages.before())
                : bodies.before().name();
        container(new Pair<>(bodies.before(), bodies.after()), symbol, reach);
    }

    /** Walks through members of a switch, whether they are each other's other version or not. */
    public void member(SwitchPair choice, Pair<Field> members, Reach reach) {
        field(choice.container(), members, choice.symbol() + "." + members.before().name(), reach);
    }

    /** {@return whether no message has a field of these types} */
    boolean isUnused(Pair<EnumType> types) {
        return !enums.hasEither(types);
    }

    /** Notes types, though no message has them. */
    public void enumeration(Pair<EnumType> types) {
        enums.get(types, () -> new EnumPair(types));
    }

    private void container(Pair<Container> pair, String symbol, Reach reach) {
        ContainerPair found = containers.get(pair, () -> new ContainerPair(pair, symbol));
        found.reach(reach);
        for (Pair<Field> field : found.alignment().fields()) {
            field(found, field, found.symbol(field.before()), at(found, field, reach));
        }
        for (Pair<Switch> choice : found.alignment().switches()) {
            choice(found, choice, at(found, choice, reach));
        }
        found.alignment().regroupings().forEach(regrouping -> leaves(found, regrouping, reach));
    }

    private void leaves(ContainerPair container, Regrouping regrouping, Reach reach) {
        List<Pair<Leaf>> leaves = regrouping.leaves();
        Pair<Member> ends = regrouping.members().map(members -> members.get(members.size() - 1));
        for (Pair<Leaf> leaf : leaves) {
            Pair<Member> members = leaf.map(Leaf::member);
            Reach here = leaf == leaves.get(leaves.size() - 1) ? at(container, ends, reach) : reach.last(false);
            if (members.before() instanceof Switch before && members.after() instanceof Switch after) {
                choice(container, new Pair<>(before, after), here);
            } else if (members.before() instanceof Field before && members.after() instanceof Field after) {
                field(container, new Pair<>(before, after), container.symbol() + "." + leaf.before().words(), here);
            }
        }
    }

    private static Reach at(ContainerPair container, Pair<? extends Member> member, Reach reach) {
        return reach.last(reach.last() && container.isLast(Version.OLD, member.before())
                && container.isLast(Version.NEW, member.after()));
    }

    private void field(ContainerPair container, Pair<Field> pair, String symbol, Reach reach) {
        fields.get(pair, () -> new FieldPair(container, pair, symbol)).reach(reach);
        type(pair.map(Field::type), reach);
    }

    private void choice(ContainerPair container, Pair<Switch> pair, Reach reach) {
        SwitchPair found = switches.get(pair, () -> new SwitchPair(container, pair));
        found.reach(reach);
        for (Pair<SwitchCase> taken : found.cases().pairs()) {
            field(container, taken.map(SwitchCase::member), found.symbol(taken.before()), reach.into(taken));
        }
    }

    private void type(Pair<Type> types, Reach reach) {
        Type before = types.before().resolved();
        Type after = types.after().resolved();
        if (before instanceof EnumType old && after instanceof EnumType fresh) {
            Pair<EnumType> pair = new Pair<>(old, fresh);
            enums.get(pair, () -> new EnumPair(pair)).reach(reach);
        } else if (before instanceof Struct old && after instanceof Struct fresh) {
            container(new Pair<>(old, fresh), old.name(), reach);
        } else if (before instanceof ArrayType old && after instanceof ArrayType fresh) {
            type(new Pair<>(old.element(), fresh.element()), reach.last(false));
        } else if (before instanceof PointerType || after instanceof PointerType) {
            // What a pointer leads to is a part of its own, and nothing follows in it.
            type(new Pair<>(target(before), target(after)), reach.last(true));
        }
    }

    private static Type target(Type type) {
        return type instanceof PointerType pointer ? pointer.target() : type;
    }
}
