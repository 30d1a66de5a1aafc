package dev.spicewire.proto.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * What two lists have in common.
 *
 * @param pairs   in the order of the old list
 * @param removed what only the old list has
 * @param added   what only the new list has
 */
record Matched<T>(List<Pair<T>> pairs, List<T> removed, List<T> added) {

    /** {@return nothing in common, and nothing else} */
    static <T> Matched<T> none() {
        return new Matched<>(List.of(), List.of(), List.of());
    }

    /**
     * Matches two lists one to one.
     *
     * @param before  the old list
     * @param after   the new list
     * @param criteria what makes two elements the same, the strongest first: an element that one criterion has matched
     *                 is not looked at again
     */
    static <T> Matched<T> by(List<T> before, List<T> after, List<BiPredicate<T, T>> criteria) {
        List<T> removed = new ArrayList<>(before);
        List<T> added = new ArrayList<>(after);
        List<Pair<T>> pairs = new ArrayList<>();
        for (BiPredicate<T, T> same : criteria) {
            for (T old : List.copyOf(removed)) {
                added.stream().filter(fresh -> same.test(old, fresh)).findFirst().ifPresent(fresh -> {
                    pairs.add(new Pair<>(old, fresh));
                    removed.remove(old);
                    added.remove(fresh);
                });
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
    Matched<T> and(List<Pair<T>> more, List<T> before) {
        List<Pair<T>> all = new ArrayList<>(pairs);
        all.addAll(more);
        return new Matched<>(inOrder(all, before),
                removed.stream().filter(old -> more.stream().noneMatch(pair -> pair.before() == old)).toList(),
                added.stream().filter(fresh -> more.stream().noneMatch(pair -> pair.after() == fresh)).toList());
    }

    private static <T> List<Pair<T>> inOrder(List<Pair<T>> pairs, List<T> before) {
        Map<T, Integer> places = new IdentityHashMap<>();
        before.forEach(old -> places.putIfAbsent(old, places.size()));
        return pairs.stream().sorted(Comparator.comparingInt(pair -> places.get(pair.before()))).toList();
    }
}
