// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Makes names, comments and picks, for jqwik. */
final class AnyWord {

    private static final int MOST_PICKS = 240;

    private final Vocabulary vocabulary;

    AnyWord(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@return a name} */
    Arbitrary<Name> name() {
        Arbitrary<Name> ordinary = name(Name.Source.ORDINARY, OrdinaryWords.count());
        return vocabulary == Vocabulary.ORDINARY ? ordinary : Arbitraries.frequencyOf(Tuple.of(4, ordinary),
                Tuple.of(2, name(Name.Source.DANGEROUS, DangerousWords.count())),
                Tuple.of(2, name(Name.Source.DERIVED, MOST_PICKS)));
    }

    private static Arbitrary<Name> name(Name.Source source, int picks) {
        return Combinators.combine(Arbitraries.just(source), below(picks), below(Derivations.count())).as(Name::new);
    }

    /** {@return a comment, mostly none} */
    Arbitrary<Doc> doc() {
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.just(new Doc(0))),
                Tuple.of(1, below(Doc.choices(vocabulary)).map(Doc::new)));
    }

    /** {@return something that picks one of several things} */
    static Arbitrary<Integer> pick() {
        return below(MOST_PICKS);
    }

    /** {@return a few picks, mostly none} */
    static Arbitrary<List<Integer>> picks(int most) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(List.of())),
                Tuple.of(1, pick().list().ofMinSize(1).ofMaxSize(most)));
    }

    /** {@return true once in so many times} */
    static Arbitrary<Boolean> rarely(int times) {
        return Arbitraries.frequency(Tuple.of(times - 1, false), Tuple.of(1, true));
    }

    private static Arbitrary<Integer> below(int limit) {
        return Arbitraries.integers().between(0, limit - 1).withDistribution(RandomDistribution.uniform());
    }
}
