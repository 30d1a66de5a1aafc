// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A hash join of two lists: an element of the old version and one of the new version are the same that have a key in
 * common. So each is found without a look at every other one.
 *
 * @param before keys of an element of the old version
 * @param after  keys of an element of the new version
 */
public record Likeness<T>(Function<T, ? extends Collection<?>> before, Function<T, ? extends Collection<?>> after) {

    /** {@return elements are the same that have the same key} */
    public static <T> Likeness<T> by(Function<T, ?> key) {
        return any(element -> List.of(key.apply(element)));
    }

    /** {@return elements are the same that have one of their keys in common} */
    public static <T> Likeness<T> any(Function<T, ? extends Collection<?>> keys) {
        return new Likeness<>(keys, keys);
    }

    /** {@return each old element with the first new one that is the same and not taken by an old one before it} */
    public List<Pair<T>> pairs(List<T> old, List<T> fresh) {
        Map<Object, Deque<Integer>> indexes = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            for (Object key : after.apply(fresh.get(i))) {
                indexes.computeIfAbsent(key, k -> new ArrayDeque<>()).add(i);
            }
        }
        boolean[] taken = new boolean[fresh.size()];
        List<Pair<T>> pairs = new ArrayList<>();
        for (T element : old) {
            OptionalInt first = before.apply(element).stream().map(indexes::get)
                    .mapToInt(same -> first(same, taken)).filter(index -> index >= 0).min();
            if (first.isPresent()) {
                taken[first.getAsInt()] = true;
                pairs.add(new Pair<>(element, fresh.get(first.getAsInt())));
            }
        }
        return pairs;
    }

    private static int first(Deque<Integer> indexes, boolean[] taken) {
        while (indexes != null && !indexes.isEmpty() && taken[indexes.peek()]) {
            indexes.remove();
        }
        return indexes == null || indexes.isEmpty() ? -1 : indexes.peek();
    }
}
