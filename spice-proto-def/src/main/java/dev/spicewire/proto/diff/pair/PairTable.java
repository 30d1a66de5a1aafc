package dev.spicewire.proto.diff.pair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What is known of pairs, in the order in which they were found; both elements count by identity. */
public final class PairTable<T> {

    private final Map<Object, Map<Object, T>> byBefore = new IdentityHashMap<>();
    private final Set<Object> afters = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<T> inOrder = new ArrayList<>();

    /** {@return what is known of a pair, made where it is new} */
    public T get(Pair<?> pair, Supplier<T> maker) {
        T known = find(pair.before(), pair.after()).orElse(null);
        if (known == null) {
            known = maker.get();
            put(pair.before(), pair.after(), known);
        }
        return known;
    }

    /** {@return what is known of a pair} */
    public Optional<T> find(Object before, Object after) {
        return Optional.ofNullable(byBefore.getOrDefault(before, Map.of()).get(after));
    }

    /** {@return whether a pair with one of these elements on its side is known} */
    public boolean hasEither(Pair<?> pair) {
        return byBefore.containsKey(pair.before()) || afters.contains(pair.after());
    }

    /** {@return what is known, in the order in which it was found} */
    public List<T> all() {
        return List.copyOf(inOrder);
    }

    /** {@return the part of this that others do not know} */
    public PairTable<T> without(PairTable<T> others) {
        Map<T, Boolean> unknown = new IdentityHashMap<>();
        PairTable<T> left = new PairTable<>();
        byBefore.forEach((before, inside) -> inside.forEach((after, known) -> {
            if (others.find(before, after).isEmpty()) {
                unknown.put(known, true);
                left.put(before, after, known);
            }
        }));
        left.inOrder.clear();
        inOrder.stream().filter(unknown::containsKey).forEach(left.inOrder::add);
        return left;
    }

    private void put(Object before, Object after, T known) {
        byBefore.computeIfAbsent(before, k -> new IdentityHashMap<>()).put(after, known);
        afters.add(after);
        inOrder.add(known);
    }
}
