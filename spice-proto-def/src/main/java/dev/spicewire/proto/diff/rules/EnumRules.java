// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.EnumPair;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.RequiredValue;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import java.util.List;
import java.util.function.Consumer;

/** Rules about enums and flags: width, kind, values. */
final class EnumRules implements RuleFamily {

    private static final Rule WIDENED = Rule.mirrored("enum-widened", "enum-narrowed", "an enum has more bytes");
    private static final Rule NARROWED = Rule.mirrored("enum-narrowed", "enum-widened", "an enum has fewer bytes");
    private static final Rule ADDED = Rule.mirrored("enum-value-added", "enum-value-removed", "a value is new");
    private static final Rule REMOVED = Rule.mirrored("enum-value-removed", "enum-value-added", "a value is gone");
    private static final Rule RENUMBERED = Rule.symmetric("enum-value-renumbered", "a value has another number");
    private static final Rule REUSED = Rule.symmetric("enum-value-reused", "a number now means another value");
    private static final Rule RENAMED = Rule.symmetric("enum-value-renamed", "a value has another name");
    private static final Rule KIND = Rule.symmetric("enum-kind-changed", "an enum is now flags, or no longer");
    private static final Rule TYPE_RENAMED = Rule.symmetric("enum-renamed", "an enum has another name");

    @Override
    public List<Rule> rules() {
        return List.of(WIDENED, NARROWED, ADDED, REMOVED, RENUMBERED, REUSED, RENAMED, KIND, TYPE_RENAMED);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        for (EnumPair pair : match.enums()) {
            type(pair, findings);
            Matched<EnumValue> values = pair.values();
            values.pairs().stream().filter(p -> !p.same(EnumValue::name)).forEach(p -> findings.accept(named(pair, p)));
            Matched<EnumValue> lone = pair.renumbered();
            lone.pairs().forEach(p -> findings.accept(renumbered(pair, p)));
            lone.removed().forEach(v -> findings.accept(lone(pair, OldOrNew.OLD, v)));
            lone.added().forEach(v -> findings.accept(lone(pair, OldOrNew.NEW, v)));
        }
    }

    private static void type(EnumPair pair, Consumer<Finding> findings) {
        int growth = pair.after().bits() - pair.before().bits();
        if (growth != 0) {
            findings.accept(type(growth > 0 ? WIDENED : NARROWED, pair, width(pair, growth),
                    " had " + pair.before().bits() + " bits and has " + pair.after().bits()));
        }
        if (!pair.types().same(EnumType::kind)) {
            findings.accept(type(KIND, pair, Effect.SOURCE, " was " + kind(pair.before()) + " and is "
                    + kind(pair.after())));
        }
        if (!pair.types().same(EnumType::name)) {
            findings.accept(type(TYPE_RENAMED, pair, Effect.SOURCE, " is now called " + pair.after().name()));
        }
    }

    private static Finding type(Rule rule, EnumPair pair, Effect effect, String what) {
        return new Finding(rule, pair.before().name(),
                Locations.both(pair.before().location(), pair.after().location()),
                effect, pair.usages(), kind(pair.before()) + " " + pair.before().name() + what);
    }

    /** The low byte comes first: at the end of a message the shorter reading of a small number is the same number. */
    private static Effect width(EnumPair pair, int growth) {
        EnumType wide = growth > 0 ? pair.after() : pair.before();
        int narrow = Math.min(pair.before().bits(), pair.after().bits());
        boolean unseen = pair.last() && wide.values().stream().allMatch(v -> wide.wireValue(v) >>> narrow == 0);
        return onWire(pair, growth > 0
                ? Effect.newReaderBreaksAndOldUnless(unseen)
                : Effect.oldReaderBreaksAndNewUnless(unseen));
    }

    /** What no member has as its type is names for numbers in code. */
    private static Effect onWire(EnumPair pair, Effect effect) {
        return pair.usages().isEmpty() ? Effect.SOURCE : effect;
    }

    private static Finding named(EnumPair pair, Pair<EnumValue> values) {
        long number = pair.before().wireValue(values.before());
        Locations locations = Locations.both(values.before().location(), values.after().location());
        String symbol = pair.symbol(values.before());
        return pair.reused(values)
                ? new Finding(REUSED, symbol, locations, onWire(pair, Effect.BREAKS_BOTH), pair.usages(),
                        number + " meant " + values.before().name() + " and means " + values.after().name())
                        .requiring(RequiredValue.of(pair.types(), number))
                : new Finding(RENAMED, symbol, locations, Effect.SOURCE, pair.usages(), "value "
                        + values.before().name() + " (" + number + ") is now called " + values.after().name());
    }

    private static Finding renumbered(EnumPair pair, Pair<EnumValue> values) {
        Pair<Long> numbers = new Pair<>(pair.before().wireValue(values.before()),
                pair.after().wireValue(values.after()));
        return new Finding(RENUMBERED, pair.symbol(values.before()),
                Locations.both(values.before().location(), values.after().location()), onWire(pair, Effect.BREAKS_BOTH),
                pair.usages(),
                "value " + values.before().name() + " was " + numbers.before() + " and is " + numbers.after())
                .requiring(new RequiredValue(pair.types(), numbers));
    }

    private static Finding lone(EnumPair pair, OldOrNew version, EnumValue value) {
        boolean gone = version == OldOrNew.OLD;
        long number = pair.types().of(version).wireValue(value);
        return new Finding(gone ? REMOVED : ADDED, pair.symbol(value), Locations.only(version, value.location()),
                onWire(pair, gone ? Effect.BREAKS_NEW_READER : Effect.extension(value.doc())), pair.usages(),
                "value " + value.name() + " (" + number + ") is " + (gone ? "gone" : "new"))
                .requiring(RequiredValue.of(pair.types(), number));
    }

    private static String kind(EnumType type) {
        return type.isFlags() ? "flags" : "enum";
    }
}
