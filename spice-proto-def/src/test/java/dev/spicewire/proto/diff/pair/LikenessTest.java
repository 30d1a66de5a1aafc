// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LikenessTest {

    /** A word is the same as another with which it shares a letter. */
    private static final Likeness<String> LETTERS = Likeness.any(word -> List.of(word.split("")));

    @Test
    void anElementGetsTheFirstOneThatSharesAKey() {
        assertThat(LETTERS.pairs(List.of("cb", "x"), List.of("ab", "bc", "y"))).containsExactly(new Pair<>("cb", "ab"));
    }

    @Test
    void whatIsTakenIsNotTakenAgain() {
        assertThat(LETTERS.pairs(List.of("ab", "ba", "b"), List.of("a", "b")))
                .containsExactly(new Pair<>("ab", "a"), new Pair<>("ba", "b"));
    }

    @Test
    void equalElementsAreMatchedOneByOne() {
        assertThat(Likeness.<String>by(word -> word).pairs(List.of("a", "a", "a"), List.of("a", "a"))).hasSize(2);
    }

    @Test
    void keysOfBothVersionsCanDiffer() {
        Likeness<String> shifted = new Likeness<>(word -> List.of(word + "!"), List::of);
        assertThat(shifted.pairs(List.of("a", "b"), List.of("b", "a!"))).containsExactly(new Pair<>("a", "a!"));
    }

    @Test
    void strongerLikenessComesFirst() {
        List<String> old = List.of("ab", "cd");
        List<String> fresh = List.of("ca", "ab");
        Matched<String> matched = Matched.by(old, fresh, List.of(Likeness.by(word -> word), LETTERS));
        assertThat(matched.pairs()).containsExactly(new Pair<>("ab", "ab"), new Pair<>("cd", "ca"));
        assertThat(Stream.concat(matched.removed().stream(), matched.added().stream())).isEmpty();
    }
}
