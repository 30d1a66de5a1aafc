// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.pair.PairTable;
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
import java.util.function.Supplier;

/** Depth-first traversal of the bodies of messages, in both versions at once, that notes how they use each thing. */
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
    public void body(Pair<ChannelMessage> messages, Usage usage) {
        Pair<Message> bodies = messages.map(ChannelMessage::body);
        String symbol = bodies.before().anonymous()
                ? MessagePair.symbol(messages.before())
                : bodies.before().name();
        container(new Pair<>(bodies.before(), bodies.after()), symbol, usage);
    }

    /** Walks through members of a switch, whether they are each other's other version or not. */
    public void member(SwitchPair choice, Pair<Field> members, Usage usage) {
        field(choice.container(), members, () -> choice.symbol() + "." + members.before().name(), usage);
    }

    /** {@return whether no message has a field of these types} */
    boolean isUnused(Pair<EnumType> types) {
        return !enums.hasEither(types);
    }

    /** Notes types, though no message has them. */
    public void enumeration(Pair<EnumType> types) {
        enums.get(types, () -> new EnumPair(types));
    }

    private void container(Pair<Container> pair, String symbol, Usage usage) {
        ContainerPair found = containers.get(pair, () -> new ContainerPair(pair, symbol));
        found.addUsage(usage);
        Usage followed = usage.last(false);
        for (Pair<Field> field : found.alignment().fields()) {
            field(found, field, () -> found.symbol(field.before()), found.isLast(field) ? usage : followed);
        }
        for (Pair<Switch> choice : found.alignment().switches()) {
            choice(found, choice, found.isLast(choice) ? usage : followed);
        }
        found.alignment().regroupings().forEach(regrouping -> flattened(found, regrouping, usage));
    }

    private void flattened(ContainerPair container, Regrouping regrouping, Usage usage) {
        List<Pair<FlattenedMember>> flattened = regrouping.flattened();
        Pair<Member> ends = regrouping.members().map(members -> members.get(members.size() - 1));
        for (Pair<FlattenedMember> flat : flattened) {
            Pair<Member> members = flat.map(FlattenedMember::member);
            boolean last = flat == flattened.get(flattened.size() - 1) && container.isLast(ends);
            Usage here = last ? usage : usage.last(false);
            if (members.before() instanceof Switch before && members.after() instanceof Switch after) {
                choice(container, new Pair<>(before, after), here);
            } else if (members.before() instanceof Field before && members.after() instanceof Field after) {
                field(container, new Pair<>(before, after),
                        () -> container.symbol() + "." + flat.before().words(), here);
            }
        }
    }

    /** A field is met once for every way to it, and named once. */
    private void field(ContainerPair container, Pair<Field> pair, Supplier<String> symbol, Usage usage) {
        fields.get(pair, () -> new FieldPair(container, pair, symbol.get())).addUsage(usage);
        type(pair.map(Field::type), usage);
    }

    private void choice(ContainerPair container, Pair<Switch> pair, Usage usage) {
        SwitchPair found = switches.get(pair, () -> new SwitchPair(container, pair));
        found.addUsage(usage);
        for (Pair<SwitchCase> taken : found.cases().pairs()) {
            field(container, taken.map(SwitchCase::member), () -> found.symbol(taken.before()), usage.into(taken));
        }
    }

    private void type(Pair<Type> types, Usage usage) {
        Type before = types.before().resolved();
        Type after = types.after().resolved();
        if (before instanceof EnumType old && after instanceof EnumType fresh) {
            Pair<EnumType> pair = new Pair<>(old, fresh);
            enums.get(pair, () -> new EnumPair(pair)).addUsage(usage);
        } else if (before instanceof Struct old && after instanceof Struct fresh) {
            container(new Pair<>(old, fresh), old.name(), usage);
        } else if (before instanceof ArrayType old && after instanceof ArrayType fresh) {
            type(new Pair<>(old.element(), fresh.element()), usage.last(false));
        } else if (before instanceof PointerType || after instanceof PointerType) {
            // What a pointer leads to is a part of its own, and nothing follows in it.
            type(new Pair<>(target(before), target(after)), usage.last(true));
        }
    }

    private static Type target(Type type) {
        return type instanceof PointerType pointer ? pointer.target() : type;
    }
}
