package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An enum or flags type in both versions; values are the same by their number on the wire. */
final class EnumPair extends Reached {

    private final Pair<EnumType> types;
    private final Matched<EnumValue> values;
    private final Matched<EnumValue> renumbered;
    private final Map<EnumValue, EnumValue> partners = new IdentityHashMap<>();

    EnumPair(Pair<EnumType> types) {
        this.types = types;
        this.values = Matched.by(types.before().values(), types.after().values(),
                List.of((a, b) -> types.before().wireValue(a) == types.after().wireValue(b)));
        this.renumbered = Matched.by(values.removed(), values.added(), List.of((a, b) -> a.name().equals(b.name())));
        Stream.concat(values.pairs().stream(), renumbered.pairs().stream())
                .forEach(pair -> partners.put(pair.before(), pair.after()));
    }

    EnumType before() {
        return types.before();
    }

    EnumType after() {
        return types.after();
    }

    Pair<EnumType> types() {
        return types;
    }

    /** {@return the values, matched by the number on the wire} */
    Matched<EnumValue> values() {
        return values;
    }

    /** {@return values that have kept their name and got another number, and those that only one version has} */
    Matched<EnumValue> renumbered() {
        return renumbered;
    }

    /** {@return whether two values are the same one: by the number, or by the name if the number has changed} */
    boolean sameValue(Pair<EnumValue> two) {
        return partners.get(two.before()) == two.after();
    }

    /** {@return the name in reports of a value} */
    String symbol(EnumValue value) {
        return before().name() + "." + value.name();
    }

    /** {@return whether a number has got another meaning, not just another name: one of its names has moved} */
    boolean reused(Pair<EnumValue> sameNumber) {
        return !sameNumber.same(EnumValue::name) && (after().value(sameNumber.before().name()).isPresent()
                || before().value(sameNumber.after().name()).isPresent());
    }

    /** {@return the value that stands for a number on the wire} */
    static Optional<EnumValue> named(EnumType type, long number) {
        return type.values().stream().filter(v -> type.wireValue(v) == number).findFirst();
    }
}
