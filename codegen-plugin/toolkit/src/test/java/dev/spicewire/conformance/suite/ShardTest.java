// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.Cases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    private static final Suite HUNDRED =
            Cases.suite(IntStream.range(0, 100).mapToObj(number -> "case-" + number).toArray(String[]::new));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100, 1000})
    void eachCaseIsInExactlyOnePart(int of) {
        List<Case> all = new ArrayList<>();
        for (int index = 1; index <= of; index++) {
            all.addAll(new Shard(index, of).of(HUNDRED).cases());
        }

        assertThat(all).containsExactlyInAnyOrderElementsOf(HUNDRED.cases());
    }

    @Test
    void partsAreOfLikeSizeAndInTheOrderOfTheSuite() {
        assertThat(new Shard(1, 4).of(HUNDRED).cases()).hasSizeBetween(10, 40)
                .containsExactlyElementsOf(
                        HUNDRED.cases().stream().filter(one -> new Shard(1, 4).includes(one.id())).toList());
    }

    /** The check value that is published with the definition of CRC-32: "123456789" gives 0xcbf43926, 3421780262. */
    @Test
    void thePartFollowsFromTheNameAloneByCrc32() {
        assertThat(IntStream.rangeClosed(1, 1000).filter(index -> new Shard(index, 1000).includes("123456789")))
                .containsExactly(263);
    }

    @Test
    void isWrittenAsWhichOneOfHowMany() {
        assertThat(Shard.parse("2/4")).isEqualTo(new Shard(2, 4)).hasToString("2/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "/", "2/", "/4", "-1/4", "1.5/4", "2/4/8", " 2/4", "1/99999999999"})
    void whatIsNoPartIsRefused(String text) {
        assertThatThrownBy(() -> Shard.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no shard; write which one of how many, as in 2/4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/4", "5/4"})
    void aPartThatThereIsNotIsRefused(String text) {
        assertThatThrownBy(() -> Shard.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no shard " + text + "; write which one of how many, from 1/4 to 4/4");
    }
}
