// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.Alignment;
import dev.spicewire.proto.diff.match.FieldPair;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Scalars;
import dev.spicewire.proto.diff.pair.Likeness;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rules about arrays: whether there is one, and where the number of elements comes from. */
final class ArrayRules implements RuleFamily {

    private static final Rule LENGTHENED =
            Rule.mirrored("array-lengthened", "array-shortened", "an array has more elements");
    private static final Rule SHORTENED =
            Rule.mirrored("array-shortened", "array-lengthened", "an array has fewer elements");
    private static final Rule SOURCE =
            Rule.symmetric("array-size-changed", "the number of elements comes from elsewhere");
    private static final Rule MADE_ARRAY =
            Rule.mirrored("field-made-array", "field-made-single", "a member is now an array");
    private static final Rule MADE_SINGLE =
            Rule.mirrored("field-made-single", "field-made-array", "a member is no array any more");

    @Override
    public List<Rule> rules() {
        return List.of(LENGTHENED, SHORTENED, SOURCE, MADE_ARRAY, MADE_SINGLE);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        for (FieldPair field : match.fields()) {
            if (differ(field)) {
                boolean nowArray = Scalars.target(field.after().type()) instanceof ArrayType;
                findings.accept(finding(nowArray ? MADE_ARRAY : MADE_SINGLE, field, Effect.BREAKS_BOTH));
            } else if (Scalars.target(field.before().type()) instanceof ArrayType before
                    && Scalars.target(field.after().type()) instanceof ArrayType after) {
                lengths(field, new Pair<>(before.length(), after.length()), findings);
            }
        }
    }

    /** {@return whether a field is an array in one version only} */
    static boolean differ(FieldPair field) {
        return !field.types().same(type -> Scalars.target(type) instanceof ArrayType);
    }

    private static void lengths(FieldPair field, Pair<ArrayLength> lengths, Consumer<Finding> findings) {
        if (lengths.before() instanceof ArrayLength.Constant before
                && lengths.after() instanceof ArrayLength.Constant after) {
            if (after.count() > before.count()) {
                findings.accept(finding(LENGTHENED, field, Effect.newReaderBreaksAndOldUnless(field.last())));
            } else if (after.count() < before.count()) {
                findings.accept(finding(SHORTENED, field, Effect.oldReaderBreaksAndNewUnless(field.last())));
            }
        } else if (!sameSource(field.container().alignment(), lengths)) {
            findings.accept(finding(SOURCE, field, sameNumber(field, lengths) ? Effect.SOURCE : Effect.BREAKS_BOTH));
        }
    }

    /** {@return whether two lengths count alike: by members that are the same but for their names} */
    private static boolean sameSource(Alignment members, Pair<ArrayLength> lengths) {
        if (lengths.before() instanceof ArrayLength.Counted before
                && lengths.after() instanceof ArrayLength.Counted after) {
            return members.same(before.member(), after.member());
        } else if (lengths.before() instanceof ArrayLength.ImageSize before
                && lengths.after() instanceof ArrayLength.ImageSize after) {
            return before.bitsPerPixel() == after.bitsPerPixel() && members.same(before.width(), after.width())
                    && members.same(before.rows(), after.rows());
        } else if (lengths.before() instanceof ArrayLength.Sum before
                && lengths.after() instanceof ArrayLength.Sum after) {
            Likeness<String> same = new Likeness<>(members::namesOf, List::of);
            return before.members().size() == after.members().size()
                    && same.pairs(before.members(), after.members()).size() == after.members().size();
        } else if (lengths.before() instanceof ArrayLength.Bytes before
                && lengths.after() instanceof ArrayLength.Bytes after) {
            return members.same(before.size(), after.size())
                    && (before.count().equals(after.count()) || members.same(before.count(), after.count()));
        }
        return lengths.same(length -> length);
    }

    /** {@return whether an array has the same size though it is put in other words} */
    private static boolean sameNumber(FieldPair field, Pair<ArrayLength> lengths) {
        return turned(field.container().alignment(), lengths) || sameBytes(field, lengths);
    }

    /** {@return whether the width and height of an image have changed places, which whole bytes for a pixel allow} */
    private static boolean turned(Alignment members, Pair<ArrayLength> lengths) {
        return lengths.before() instanceof ArrayLength.ImageSize before
                && lengths.after() instanceof ArrayLength.ImageSize after
                && before.bitsPerPixel() == after.bitsPerPixel() && before.bitsPerPixel() % Byte.SIZE == 0
                && members.same(before.width(), after.rows()) && members.same(before.rows(), after.width());
    }

    /** {@return whether one member says how many bytes an array has; the number of elements is not looked at then} */
    private static boolean sameBytes(FieldPair field, Pair<ArrayLength> lengths) {
        Pair<Optional<String>> sizes = new Pair<>(size(field.before(), lengths.before()),
                size(field.after(), lengths.after()));
        return sizes.before().isPresent() && sizes.after().isPresent()
                && field.container().alignment().same(sizes.before().get(), sizes.after().get());
    }

    private static Optional<String> size(Field field, ArrayLength length) {
        if (length instanceof ArrayLength.Bytes bytes) {
            return Optional.of(bytes.size());
        }
        return length instanceof ArrayLength.Counted counted
                && Scalars.target(field.type()) instanceof ArrayType array && array.isBytes()
                ? Optional.of(counted.member())
                : Optional.empty();
    }

    private static Finding finding(Rule rule, FieldPair field, Effect effect) {
        return new Finding(rule, field.symbol(), Locations.both(field.before().location(), field.after().location()),
                effect, field.usages(), "member " + field.before().name() + " was "
                        + TypeWords.of(field.before().type()) + " and is " + TypeWords.of(field.after().type()));
    }
}
