// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.witness;

import dev.spicewire.proto.diff.match.Alignment;
import dev.spicewire.proto.diff.match.ContainerPair;
import dev.spicewire.proto.diff.match.EnumPair;
import dev.spicewire.proto.diff.match.FlattenedMember;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Scalars;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.NullValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether a reader got what the writer meant: every member that the reader knows has the value that it had for the
 * writer, whatever the names. What only the writer knows does not count; what only the reader knows must have taken no
 * bytes.
 */
final class Agreement {

    private final Match match;
    private final OldOrNew reader;
    private final boolean meanings;

    /**
     * A comparison of readings.
     *
     * @param match    what of the two versions is the same
     * @param reader   the version that did not write the bytes
     * @param meanings whether equal numbers that mean different enum values differ
     */
    Agreement(Match match, OldOrNew reader, boolean meanings) {
        this.match = match;
        this.reader = reader;
        this.meanings = meanings;
    }

    /** {@return the first difference between two readings of a message, in words} */
    Optional<String> difference(Pair<? extends Container> definitions, Pair<StructValue> values, String path) {
        ContainerPair pair = match.container(definitions.before(), definitions.after());
        Alignment alignment = pair.alignment();
        Stream<Optional<String>> both = alignment.pairs().stream()
                .map(members -> member(members, new Pair<>(values.before().member(members.before().name()),
                        values.after().member(members.after().name())), path + "." + members.before().name()));
        Stream<Optional<String>> regrouped = alignment.flattened().stream()
                .map(flat -> member(flat.map(FlattenedMember::member), new Pair<>(flat.before().value(values.before()),
                        flat.after().value(values.after())), path + "." + flat.before().words()));
        List<Member> readOnly = reader == OldOrNew.OLD ? alignment.removed() : alignment.added();
        Stream<Optional<String>> alone = readOnly.stream().map(member -> invented(member,
                values.of(reader).member(member.name()).orElse(NullValue.NULL), path + "." + member.name()));
        return first(Stream.of(both, regrouped, alone).flatMap(found -> found));
    }

    private Optional<String> member(Pair<Member> members, Pair<Optional<Value>> found, String path) {
        if (found.before().isEmpty() || found.after().isEmpty()) {
            // Padding has no value, which is as good as 0.
            return Stream.concat(found.before().stream(), found.after().stream())
                    .filter(value -> !value.equals(IntValue.of(0))).findFirst()
                    .map(value -> path + " is " + value + " in one version and padding in the other");
        }
        Pair<Value> present = found.map(Optional::orElseThrow);
        if (members.before() instanceof Switch before && members.after() instanceof Switch after) {
            return choice(new Pair<>(before, after), present, path);
        }
        return members.before() instanceof Field before && members.after() instanceof Field after
                ? value(new Pair<>(before.type(), after.type()), present, path)
                : differ(present, path);
    }

    private Optional<String> choice(Pair<Switch> choice, Pair<Value> values, String path) {
        if (!(values.before() instanceof StructValue before && values.after() instanceof StructValue after)) {
            return values.same(v -> v == NullValue.NULL) ? Optional.empty() : differ(values, path);
        }
        // Which cases were taken shows in the bytes; whether they are each other's other version does not matter.
        List<SwitchCase> old = holding(choice.before(), before);
        List<SwitchCase> fresh = holding(choice.after(), after);
        List<Optional<String>> differences = old.stream()
                .flatMap(a -> fresh.stream().map(b -> new Pair<>(a, b).map(SwitchCase::member)))
                .map(member -> value(member.map(Field::type),
                        new Pair<>(before.member(member.before().name()).orElseThrow(),
                                after.member(member.after().name()).orElseThrow()),
                        path + "." + member.before().name())).toList();
        return differences.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : differences.stream().findFirst().orElseGet(() -> differ(values, path));
    }

    /** {@return the cases that may have been taken: several can have members of one name} */
    private static List<SwitchCase> holding(Switch choice, StructValue value) {
        return choice.cases().stream().filter(c -> value.member(c.member().name()).isPresent()).toList();
    }

    private Optional<String> value(Pair<Type> declared, Pair<Value> values, String path) {
        Pair<Type> types = declared.map(Scalars::target);
        if (values.before() instanceof StructValue before && values.after() instanceof StructValue after
                && types.before() instanceof Struct old && types.after() instanceof Struct fresh) {
            return difference(new Pair<>(old, fresh), new Pair<>(before, after), path);
        } else if (types.before() instanceof ArrayType old && types.after() instanceof ArrayType fresh) {
            return array(new Pair<>(old, fresh), values, path);
        } else if (!values.same(value -> value)) {
            return differ(values, path);
        }
        return meanings && values.before() instanceof IntValue number
                && types.before() instanceof EnumType old && types.after() instanceof EnumType fresh
                ? meaning(match.enumeration(old, fresh), number.bits(), path)
                : Optional.empty();
    }

    private Optional<String> array(Pair<ArrayType> types, Pair<Value> values, String path) {
        // An array of a fixed length that the reader knows to be shorter is read as far as the reader knows it.
        boolean fixed = types.same(t -> t.length() instanceof ArrayLength.Constant)
                && types.before().length() instanceof ArrayLength.Constant;
        if (values.before() instanceof ListValue before && values.after() instanceof ListValue after) {
            Pair<ListValue> lists = new Pair<>(before, after);
            int known = lists.of(reader).elements().size();
            if (known > lists.of(reader.other()).elements().size()
                    || !fixed && !lists.same(list -> list.elements().size())) {
                return differ(values, path);
            }
            return first(IntStream.range(0, known).mapToObj(i -> value(types.map(ArrayType::element),
                    lists.map(list -> list.elements().get(i)), path + "[" + i + "]")));
        } else if (fixed && values.before() instanceof BytesValue before
                && values.after() instanceof BytesValue after) {
            Pair<String> hex = new Pair<>(before.toString(), after.toString());
            return hex.of(reader.other()).startsWith(hex.of(reader)) ? Optional.empty() : differ(values, path);
        }
        return values.same(value -> value) ? Optional.empty() : differ(values, path);
    }

    private Optional<String> meaning(EnumPair types, long number, String path) {
        for (long part : types.before().isFlags() ? bits(number) : List.of(number)) {
            if (types.defines(reader.other(), part) && !types.defines(reader, part)) {
                return Optional.of(path + " is " + part + ", which the " + reader.word() + " version does not define");
            }
            Optional<String> reused = types.reused(part)
                    .map(v -> path + " is " + part + ": " + v.before().name() + " in the old version, "
                            + v.after().name() + " in the new one");
            if (reused.isPresent()) {
                return reused;
            }
        }
        return Optional.empty();
    }

    private static List<Long> bits(long number) {
        return IntStream.range(0, Long.SIZE).mapToObj(bit -> number & 1L << bit).filter(bit -> bit != 0).toList();
    }

    private Optional<String> invented(Member member, Value value, String path) {
        boolean nothing = value == NullValue.NULL || value instanceof BytesValue bytes && bytes.size() == 0
                || value instanceof ListValue list && list.elements().isEmpty()
                || member.attributes().has("virtual") || member.attributes().has("zero");
        return nothing
                ? Optional.empty()
                : Optional.of(path + " is " + value + " for the " + reader.word()
                        + " version, the writer has no such member");
    }

    private static Optional<String> differ(Pair<Value> values, String path) {
        return Optional.of(path + " is " + values.before() + " for the old version and " + values.after()
                + " for the new one");
    }

    private static Optional<String> first(Stream<Optional<String>> differences) {
        return differences.flatMap(Optional::stream).findFirst();
    }
}
