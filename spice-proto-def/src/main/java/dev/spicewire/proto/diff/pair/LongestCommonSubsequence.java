// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Longest common subsequence, by dynamic programming: what two lists have in common in the same order. */
public final class LongestCommonSubsequence {

    private LongestCommonSubsequence() {
    }

    /**
     * {@return the longest list of pairs of equal elements that rise in both lists; of several one that does not
     * depend on which list is the old one}
     *
     * @param before the old list
     * @param after  the new list
     * @param look   what makes elements equal
     */
    public static <T> List<Pair<T>> of(List<T> before, List<T> after, Function<T, String> look) {
        List<String> old = before.stream().map(look).toList();
        List<String> fresh = after.stream().map(look).toList();
        List<Pair<T>> pairs = new ArrayList<>();
        // Mostly names are all that has changed, and the rest is empty.
        int alike = 0;
        while (alike < old.size() && alike < fresh.size() && old.get(alike).equals(fresh.get(alike))) {
            pairs.add(new Pair<>(before.get(alike), after.get(alike)));
            alike++;
        }
        pairs.addAll(rest(new Pair<>(before.subList(alike, before.size()), after.subList(alike, after.size())),
                old.subList(alike, old.size()), fresh.subList(alike, fresh.size())));
        return pairs;
    }

    private static <T> List<Pair<T>> rest(Pair<List<T>> elements, List<String> old, List<String> fresh) {
        int[][] lengths = lengths(old, fresh);
        List<Pair<T>> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() && j < fresh.size()) {
            if (old.get(i).equals(fresh.get(j))) {
                pairs.add(new Pair<>(elements.before().get(i++), elements.after().get(j++)));
            } else if (lengths[i + 1][j] > lengths[i][j + 1]
                    || lengths[i + 1][j] == lengths[i][j + 1] && old.get(i).compareTo(fresh.get(j)) > 0) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    /** {@return how many elements the rests of both lists have in common, for each pair of indexes} */
    private static int[][] lengths(List<String> old, List<String> fresh) {
        int[][] lengths = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                lengths[i][j] = old.get(i).equals(fresh.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }
}
