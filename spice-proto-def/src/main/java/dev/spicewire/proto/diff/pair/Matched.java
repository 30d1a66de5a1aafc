// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What two lists have in common.
 *
 * @param pairs   in the order of the old list
 * @param removed what only the old list has
 * @param added   what only the new list has
 */
public record Matched<T>(List<Pair<T>> pairs, List<T> removed, List<T> added) {

    /** {@return nothing in common, and nothing else} */
    public static <T> Matched<T> none() {
        return new Matched<>(List.of(), List.of(), List.of());
    }

    /**
     * Matches two lists one to one.
     *
     * @param before   the old list
     * @param after    the new list
     * @param likeness what makes two elements the same, the strongest first: an element that is matched is not looked
     *                 at again
     */
    public static <T> Matched<T> by(List<T> before, List<T> after, List<Likeness<T>> likeness) {
        List<T> removed = before;
        List<T> added = after;
        List<Pair<T>> pairs = new ArrayList<>();
        for (Likeness<T> same : likeness) {
            List<Pair<T>> found = removed.isEmpty() || added.isEmpty() ? List.of() : same.pairs(removed, added);
            if (!found.isEmpty()) {
                pairs.addAll(found);
                removed = without(removed, found, OldOrNew.OLD);
                added = without(added, found, OldOrNew.NEW);
            }
        }
        return new Matched<>(inOrder(pairs, before), List.copyOf(removed), List.copyOf(added));
    }

    /**
     * {@return this with more pairs, of elements that had none}
     *
     * @param more   the pairs
     * @param before the old list
     */
    public Matched<T> and(List<Pair<T>> more, List<T> before) {
        if (more.isEmpty()) {
            return this;
        }
        List<Pair<T>> all = new ArrayList<>(pairs);
        all.addAll(more);
        return new Matched<>(inOrder(all, before), without(removed, more, OldOrNew.OLD),
                without(added, more, OldOrNew.NEW));
    }

    private static <T> List<T> without(List<T> elements, List<Pair<T>> pairs, OldOrNew version) {
        Set<T> taken = Identities.of(pairs.stream().map(pair -> pair.of(version)));
        return elements.stream().filter(element -> !taken.contains(element)).toList();
    }

    private static <T> List<Pair<T>> inOrder(List<Pair<T>> pairs, List<T> before) {
        Map<T, Integer> indexes = new IdentityHashMap<>();
        before.forEach(old -> indexes.putIfAbsent(old, indexes.size()));
        return pairs.stream().sorted(Comparator.comparingInt(pair -> indexes.get(pair.before()))).toList();
    }
}
