// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongestIncreasingSubsequenceTest {

    @Test
    void keepsAsManyAsPossibleInOrder() {
        assertThat(LongestIncreasingSubsequence.of(List.of(3, 1, 2, 5, 4), i -> i)).containsExactly(1, 2, 5);
        assertThat(LongestIncreasingSubsequence.of(List.of(2, 1), i -> i)).containsExactly(2);
        assertThat(LongestIncreasingSubsequence.of(List.<Integer>of(), i -> i)).isEmpty();
    }

    @Test
    void keepsTheEarliestOfSeveral() {
        assertThat(LongestIncreasingSubsequence.of(List.of(3, 4, 1, 2), i -> i)).containsExactly(3, 4);
        assertThat(LongestIncreasingSubsequence.of(List.of(1, 5, 3, 6, 4), i -> i)).containsExactly(1, 5, 6);
    }

    @Test
    void aLongListTakesNoQuadraticTime() {
        List<Integer> many = IntStream.range(0, 200_000).boxed().toList();
        assertThat(LongestIncreasingSubsequence.of(many, i -> i)).isEqualTo(many);
    }
}
