// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import dev.spicewire.proto.resolve.context.Dialect;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Makes whole definitions, for jqwik. */
final class AnyDefinition {

    private final AnyWord words;
    private final AnyMember members;

    private AnyDefinition(Vocabulary vocabulary) {
        this.words = new AnyWord(vocabulary);
        this.members = new AnyMember(words);
    }

    /** {@return definitions with the names and comments of a vocabulary} */
    static Arbitrary<Definition> of(Vocabulary vocabulary) {
        return new AnyDefinition(vocabulary).definition();
    }

    private Arbitrary<Definition> definition() {
        return Combinators.combine(Arbitraries.of(Dialect.SPICEWIRE, Dialect.OLD), AnyWord.rarely(20), words.name(),
                list(type(), 0, 4), list(message(), 0, 2), list(channel(), 1, 2)).as(Definition::new);
    }

    private static <T> Arbitrary<List<T>> list(Arbitrary<T> elements, int least, int most) {
        return elements.list().ofMinSize(least).ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
    }

    private Arbitrary<TypeDefinition> type() {
        return Arbitraries.frequencyOf(Tuple.of(3, enumeration().map(e -> e)),
                Tuple.of(1, Combinators.combine(words.name(), AnyWord.pick(), words.doc())
                        .as(TypeDefinition.OfTypedef::new).map(t -> t)),
                Tuple.of(3, members.struct(0).map(s -> s)));
    }

    private Arbitrary<TypeDefinition.OfEnum> enumeration() {
        Arbitrary<TypeDefinition.Value> value = Combinators.combine(words.name(),
                Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 1), Tuple.of(1, 5), Tuple.of(1, 200)),
                AnyWord.rarely(6), AnyWord.rarely(10), words.doc()).as(TypeDefinition.Value::new);
        return Combinators.combine(words.name(), AnyWord.rarely(2), Arbitraries.integers().between(0, 2),
                list(value, 1, 4), AnyWord.picks(1), words.doc())
                .as((name, flags, width, values, attributes, doc) -> new TypeDefinition.OfEnum(name, flags, width,
                        firstFits(values), attributes, doc));
    }

    /** The first value leaves nothing out, so that there always is one. */
    private static List<TypeDefinition.Value> firstFits(List<TypeDefinition.Value> values) {
        TypeDefinition.Value first = values.get(0);
        List<TypeDefinition.Value> fitting = new ArrayList<>(values);
        fitting.set(0, new TypeDefinition.Value(first.name(), Math.min(first.gap(), 1), first.explicit(),
                first.deprecated(), first.doc()));
        return fitting;
    }

    private Arbitrary<MessageDefinition> message() {
        return Combinators.combine(words.name(), AnyWord.rarely(6), members.members(), AnyWord.picks(1), words.doc())
                .as(MessageDefinition::new);
    }

    private Arbitrary<ChannelDefinition> channel() {
        Arbitrary<Integer> gap = Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 1), Tuple.of(1, 100));
        Arbitrary<ChannelDefinition.Entry> entry = Combinators.combine(words.name(), AnyWord.rarely(3),
                Arbitraries.integers().between(0, 4), gap, members.members(), AnyWord.picks(1), words.doc())
                .as(ChannelDefinition.Entry::new);
        return Combinators.combine(words.name(), words.name(), Arbitraries.integers().between(0, 2),
                AnyWord.rarely(4).map(unlisted -> !unlisted), Arbitraries.frequency(Tuple.of(4, 0), Tuple.of(1, 3)),
                list(entry, 0, 3), AnyWord.rarely(10), words.doc()).as(ChannelDefinition::new);
    }
}
