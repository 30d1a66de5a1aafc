// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be. */
public final class DidYouMean {

    private DidYouMean() {
    }

    /**
     * The closest of several names: at most a third of the letters differ.
     *
     * @param wrong      the name as written
     * @param candidates names that would be right, in any order
     * @return the closest one; the first in the alphabet among equals
     */
    public static Optional<String> closest(String wrong, Collection<String> candidates) {
        int limit = Math.max(1, wrong.length() / 3);
        return candidates.stream()
                .filter(c -> !c.equals(wrong) && Math.abs(c.length() - wrong.length()) <= limit)
                .filter(c -> distance(wrong, c) <= limit)
                .min(Comparator.comparingInt((String c) -> distance(wrong, c))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@return {@code did you mean 'x'?} for the closest name, or the empty string} */
    public static String hint(String wrong, Collection<String> candidates) {
        return closest(wrong, candidates).map(c -> "did you mean '" + c + "'?").orElse("");
    }

    /** Optimal string alignment distance: insert, delete, replace and swap neighbours, ignoring case. */
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
