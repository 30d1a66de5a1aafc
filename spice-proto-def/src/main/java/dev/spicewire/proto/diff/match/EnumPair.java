// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import static java.util.stream.Collectors.toSet;

import dev.spicewire.proto.diff.pair.Lazy;
import dev.spicewire.proto.diff.pair.Likeness;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An enum or flags type in both versions; values are the same by their number on the wire. */
public final class EnumPair extends Used {

    private final Pair<EnumType> types;
    private final Matched<EnumValue> values;
    private final Matched<EnumValue> renumbered;
    private final Map<EnumValue, Integer> identities = new IdentityHashMap<>();
    private final Lazy<Pair<Set<String>>> names;
    private final Lazy<Pair<Set<Long>>> numbers;
    private final Lazy<Map<Long, Pair<EnumValue>>> reused = new Lazy<>(this::reusedByNumber);

    EnumPair(Pair<EnumType> types) {
        this.types = types;
        this.values = Matched.by(types.before().values(), types.after().values(), List.of(new Likeness<>(
                old -> List.of(types.before().wireValue(old)), fresh -> List.of(types.after().wireValue(fresh)))));
        this.renumbered = Matched.by(values.removed(), values.added(), List.of(Likeness.by(EnumValue::name)));
        types.before().values().forEach(this::identify);
        Stream.concat(values.pairs().stream(), renumbered.pairs().stream())
                .forEach(pair -> identities.put(pair.after(), identities.get(pair.before())));
        types.after().values().forEach(this::identify);
        this.names = new Lazy<>(() -> types.map(type -> type.values().stream().map(EnumValue::name).collect(toSet())));
        this.numbers = new Lazy<>(() -> types.map(type -> type.values().stream().map(type::wireValue)
                .collect(toSet())));
    }

    private void identify(EnumValue value) {
        identities.putIfAbsent(value, identities.size());
    }

    /** {@return it in the old version} */
    public EnumType before() {
        return types.before();
    }

    /** {@return it in the new version} */
    public EnumType after() {
        return types.after();
    }

    /** {@return it in both versions} */
    public Pair<EnumType> types() {
        return types;
    }

    /** {@return the values, matched by the number on the wire} */
    public Matched<EnumValue> values() {
        return values;
    }

    /** {@return values that have kept their name and got another number, and those that only one version has} */
    public Matched<EnumValue> renumbered() {
        return renumbered;
    }

    /** {@return what both versions of a value have in common: paired by number, or by name where that has changed} */
    int identity(EnumValue value) {
        return identities.get(value);
    }

    /** {@return the name in reports of a value} */
    public String symbol(EnumValue value) {
        return before().name() + "." + value.name();
    }

    /** {@return whether a number has got another meaning, not just another name: one of its names has moved} */
    public boolean reused(Pair<EnumValue> sameNumber) {
        return !sameNumber.same(EnumValue::name) && (names.get().after().contains(sameNumber.before().name())
                || names.get().before().contains(sameNumber.after().name()));
    }

    /** {@return the first value whose number on the wire has got another meaning, if that is so for a number} */
    public Optional<Pair<EnumValue>> reused(long number) {
        return Optional.ofNullable(reused.get().get(number));
    }

    /** {@return whether a version has a value that stands for a number on the wire} */
    public boolean defines(OldOrNew version, long number) {
        return numbers.get().of(version).contains(number);
    }

    private Map<Long, Pair<EnumValue>> reusedByNumber() {
        Map<Long, Pair<EnumValue>> byNumber = new HashMap<>();
        values.pairs().stream().filter(this::reused)
                .forEach(pair -> byNumber.putIfAbsent(before().wireValue(pair.before()), pair));
        return byNumber;
    }
}
