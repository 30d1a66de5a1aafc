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
        Map<T, Integer> places = new IdentityHashMap<>();
        before.forEach(old -> places.putIfAbsent(old, places.size()));
        pairs.sort(Comparator.comparingInt(pair -> places.get(pair.before())));
        return new Matched<>(List.copyOf(pairs), List.copyOf(removed), List.copyOf(added));
    }
}
