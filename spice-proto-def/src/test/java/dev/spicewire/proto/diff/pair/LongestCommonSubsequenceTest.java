// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LongestCommonSubsequenceTest {

    @Test
    void pairsRiseInBothLists() {
        assertThat(common("xabcy", "abzc")).isEqualTo("abc");
        assertThat(common("ab", "ba")).hasSize(1);
        assertThat(common("abc", "")).isEmpty();
    }

    @Test
    void theLongestListIsFound() {
        assertThat(common("abcde", "eabcd")).isEqualTo("abcd");
        assertThat(common("aXbYc", "cXYab")).isEqualTo("XY");
    }

    @Test
    void exchangedListsHaveTheSameInCommon() {
        for (List<String> lists : List.of(List.of("ab", "ba"), List.of("abab", "bbaa"), List.of("abcab", "cbabc"))) {
            assertThat(common(lists.get(1), lists.get(0))).isEqualTo(common(lists.get(0), lists.get(1)));
        }
    }

    private static String common(String before, String after) {
        List<Pair<String>> pairs = LongestCommonSubsequence.of(letters(before), letters(after), letter -> letter);
        assertThat(pairs).allSatisfy(pair -> assertThat(pair.after()).isEqualTo(pair.before()));
        return String.join("", pairs.stream().map(Pair::before).toList());
    }

    private static List<String> letters(String word) {
        return Stream.of(word.split("")).filter(letter -> !letter.isEmpty()).toList();
    }
}
