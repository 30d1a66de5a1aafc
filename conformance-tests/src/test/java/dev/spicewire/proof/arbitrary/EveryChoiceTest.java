// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EveryChoiceTest {

    @Test
    void makesEachCombinationOnce() {
        List<String> made = new ArrayList<>();

        int ways = EveryChoice.of(choices -> made.add(choices.below(2) + "" + choices.below(3)));

        assertThat(made).containsExactly("00", "01", "02", "10", "11", "12");
        assertThat(ways).isEqualTo(6);
    }

    @Test
    void laterDecisionsMayDependOnEarlierOnes() {
        List<String> made = new ArrayList<>();

        EveryChoice.of(choices -> made.add(choices.below(2) == 0 ? "leaf" : "branch " + choices.below(2)));

        assertThat(made).containsExactly("leaf", "branch 0", "branch 1");
    }

    @Test
    void oneDeviationChangesOneChoiceAtATime() {
        List<String> made = new ArrayList<>();

        EveryChoice.of(1, choices -> made.add(made(choices)));

        assertThat(made).containsExactly("000", "001", "010", "100");
    }

    @Test
    void deviatesAsOftenAsTheBoundAllowsAndTwiceAtLeast() {
        Consumer<Choices> maker = EveryChoiceTest::made;

        assertThat(EveryChoice.deviations(8, maker)).as("2 * 2 * 2 ways").isEqualTo(EveryChoice.ALL);
        assertThat(EveryChoice.deviations(7, maker)).as("all but one").isEqualTo(2);
        assertThat(EveryChoice.deviations(1, maker)).as("two at least").isEqualTo(2);
    }

    private static String made(Choices choices) {
        return "" + choices.below(2) + choices.below(2) + choices.below(2);
    }
}
