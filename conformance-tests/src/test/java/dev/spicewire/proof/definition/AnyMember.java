// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Makes members, for jqwik. */
final class AnyMember {

    private static final int MOST = 5;
    private static final int DEEPEST = 2;

    private final AnyWord words;

    AnyMember(AnyWord words) {
        this.words = words;
    }

    /** {@return the members of a struct or message} */
    Arbitrary<List<MemberDefinition>> members() {
        return members(0);
    }

    /** {@return the members of a struct inside so many others} */
    private Arbitrary<List<MemberDefinition>> members(int depth) {
        Arbitrary<MemberDefinition> member = Arbitraries.frequencyOf(
                Tuple.of(4, field(depth).map(f -> f)),
                Tuple.of(1, choice(depth).map(c -> c)));
        return member.list().ofMaxSize(depth == 0 ? MOST : 2).withSizeDistribution(RandomDistribution.uniform());
    }

    /** {@return a struct inside so many others} */
    Arbitrary<TypeDefinition.OfStruct> struct(int depth) {
        return Combinators.combine(words.name(), members(depth), AnyWord.picks(1), words.doc())
                .as(TypeDefinition.OfStruct::new);
    }

    private Arbitrary<MemberDefinition.OfType> field(int depth) {
        return Combinators.combine(words.name(), type(depth), size(), AnyWord.rarely(3), AnyWord.picks(2), words.doc())
                .as(MemberDefinition.OfType::new);
    }

    private Arbitrary<MemberDefinition.OfSwitch> choice(int depth) {
        Arbitrary<MemberDefinition.Case> cases = Combinators.combine(
                AnyWord.pick().list().ofMinSize(1).ofMaxSize(2), AnyWord.rarely(3), AnyWord.rarely(3),
                AnyWord.rarely(5), field(depth + 1)).as(MemberDefinition.Case::new);
        return Combinators.combine(words.name(), AnyWord.pick(), cases.list().ofMinSize(1).ofMaxSize(4),
                AnyWord.picks(1), words.doc()).as(MemberDefinition.OfSwitch::new);
    }

    private Arbitrary<TypeUse> type(int depth) {
        Arbitrary<TypeUse> scalar = AnyWord.pick().map(TypeUse.Scalar::new);
        Arbitrary<TypeUse> named = AnyWord.pick().map(TypeUse.Named::new);
        Arbitrary<TypeUse> descriptor = Arbitraries.just(new TypeUse.Descriptor());
        if (depth >= DEEPEST) {
            return Arbitraries.frequencyOf(Tuple.of(12, scalar), Tuple.of(4, named), Tuple.of(1, descriptor));
        }
        Arbitrary<TypeUse> inPlace = Arbitraries.lazy(() -> struct(depth + 1).map(TypeUse.InPlace::new));
        return Arbitraries.frequencyOf(Tuple.of(12, scalar), Tuple.of(6, named), Tuple.of(2, inPlace),
                Tuple.of(1, descriptor));
    }

    private static Arbitrary<Size> size() {
        Arbitrary<Integer> pick = AnyWord.pick();
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(new Size.None())),
                Tuple.of(3, Arbitraries.integers().between(1, 3).map(Size.Constant::new)),
                Tuple.of(6, pick.map(Size.Counted::new)),
                Tuple.of(1, pick.list().ofMinSize(2).ofMaxSize(3).map(Size.Sum::new)),
                Tuple.of(1, Combinators.combine(Arbitraries.of(8, 1, 24, 128, 12), pick, pick).as(Size.ImageSize::new)),
                Tuple.of(1, Combinators.combine(pick, AnyWord.rarely(2)).as(Size.Bytes::new)),
                Tuple.of(1, Arbitraries.just(new Size.CString())),
                Tuple.of(2, Arbitraries.just(new Size.Rest())));
    }
}
