// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

/** Longest increasing subsequence, by patience sorting: elements of a list in order, so that the fewest have moved. */
public final class LongestIncreasingSubsequence {

    private record Link<T>(T element, int index, Link<T> before) {
    }

    private LongestIncreasingSubsequence() {
    }

    /** {@return the longest subsequence in which indexes rise; of several the one that keeps the earliest elements} */
    public static <T> List<T> of(List<T> elements, ToIntFunction<T> index) {
        // All elements that end a longest subsequence of one length; their indexes fall.
        List<List<Link<T>>> byLength = new ArrayList<>();
        for (T element : elements) {
            int own = index.applyAsInt(element);
            int shorter = first(byLength.size(), i -> last(byLength.get(i)).index() >= own);
            Link<T> before = null;
            if (shorter > 0) {
                List<Link<T>> candidates = byLength.get(shorter - 1);
                before = candidates.get(first(candidates.size(), i -> candidates.get(i).index() < own));
            }
            if (shorter == byLength.size()) {
                byLength.add(new ArrayList<>());
            }
            byLength.get(shorter).add(new Link<>(element, own, before));
        }
        Deque<T> longest = new ArrayDeque<>();
        for (Link<T> link = byLength.isEmpty() ? null : last(byLength).get(0); link != null; link = link.before()) {
            longest.addFirst(link.element());
        }
        return new ArrayList<>(longest);
    }

    /** {@return the first number for which something holds that holds from there on, or the size} */
    private static int first(int size, IntPredicate holds) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static <E> E last(List<E> list) {
        return list.get(list.size() - 1);
    }
}
