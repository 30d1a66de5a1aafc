// SPDX-License-Identifier: Apache-2.0
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

    private final Map<Object, Entry<T>> byBefore = new IdentityHashMap<>();
    private final Set<Object> afters = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<T> inOrder = new ArrayList<>();

    /** {@return what is known of a pair, made where it is new} */
    public T get(Pair<?> pair, Supplier<T> maker) {
        Entry<T> entry = entry(pair.before(), pair.after());
        if (entry != null) {
            return entry.known;
        }
        T known = maker.get();
        put(pair.before(), pair.after(), known);
        return known;
    }

    /** {@return what is known of a pair} */
    public Optional<T> find(Object before, Object after) {
        return Optional.ofNullable(entry(before, after)).map(Entry::known);
    }

    /** {@return whether a pair with one of these elements on its side is known} */
    public boolean hasEither(Pair<?> pair) {
        return byBefore.containsKey(pair.before()) || afters.contains(pair.after());
    }

    /** {@return what is known, in the order in which it was found} */
    public List<T> all() {
        return Collections.unmodifiableList(inOrder);
    }

    /** {@return the part of this that others do not know} */
    public PairTable<T> without(PairTable<T> others) {
        Map<T, Boolean> unknown = new IdentityHashMap<>();
        PairTable<T> left = new PairTable<>();
        byBefore.forEach((before, first) -> {
            for (Entry<T> entry = first; entry != null; entry = entry.next) {
                if (others.entry(before, entry.after) == null) {
                    unknown.put(entry.known, true);
                    left.put(before, entry.after, entry.known);
                }
            }
        });
        left.inOrder.clear();
        inOrder.stream().filter(unknown::containsKey).forEach(left.inOrder::add);
        return left;
    }

    private Entry<T> entry(Object before, Object after) {
        Entry<T> entry = byBefore.get(before);
        while (entry != null && entry.after != after) {
            entry = entry.next;
        }
        return entry;
    }

    private void put(Object before, Object after, T known) {
        byBefore.put(before, new Entry<>(after, known, byBefore.get(before)));
        afters.add(after);
        inOrder.add(known);
    }

    /** What is known of one pair; nearly every element is in one pair only, for which a map would be large. */
    private record Entry<T>(Object after, T known, Entry<T> next) { }
}
