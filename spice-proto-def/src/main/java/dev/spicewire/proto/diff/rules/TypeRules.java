// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.ContainerPair;
import dev.spicewire.proto.diff.match.FieldPair;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Scalars;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.function.Consumer;

/** Rules about the types of fields: width, sign, kind, and the names of types. */
final class TypeRules implements RuleFamily {

    private static final Rule WIDENED = Rule.mirrored("field-widened", "field-narrowed", "an integer has more bytes");
    private static final Rule NARROWED = Rule.mirrored("field-narrowed", "field-widened", "an integer has fewer bytes");
    private static final Rule SIGN = Rule.symmetric("field-sign-changed", "an integer is now signed, or no longer");
    private static final Rule KIND = Rule.symmetric("field-type-changed", "a member is now something else");
    private static final Rule NUMBER = Rule.symmetric("field-named-numbers-changed",
            "an integer is now an enum or flags of the same width, or no longer");
    private static final Rule STRUCT_RENAMED = Rule.symmetric("struct-renamed", "a struct has another name");

    @Override
    public List<Rule> rules() {
        return List.of(WIDENED, NARROWED, SIGN, KIND, NUMBER, STRUCT_RENAMED);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        match.fields().forEach(field -> check(field, findings));
        for (ContainerPair container : match.containers()) {
            if (container.before() instanceof Struct && !container.containers().same(c -> c.name())) {
                findings.accept(new Finding(STRUCT_RENAMED, container.symbol(),
                        Locations.both(container.before().location(), container.after().location()), Effect.SOURCE,
                        container.usages(), "struct " + container.before().name() + " is now called "
                                + container.after().name()));
            }
        }
    }

    private static void check(FieldPair field, Consumer<Finding> findings) {
        Pair<Type> types = Scalars.inside(field.types());
        if (Scalars.isNumber(types.before()) && Scalars.isNumber(types.after())) {
            // Two enums are compared once, where they are defined.
            if (!(types.before() instanceof EnumType && types.after() instanceof EnumType)) {
                numbers(field, types, findings);
            }
        } else if (!types.same(Object::getClass) && !ArrayRules.differ(field)) {
            findings.accept(finding(KIND, field, Effect.BREAKS_BOTH, types));
        }
    }

    private static void numbers(FieldPair field, Pair<Type> types, Consumer<Finding> findings) {
        int growth = Scalars.bits(types.after()) - Scalars.bits(types.before());
        if (growth != 0) {
            findings.accept(finding(growth > 0 ? WIDENED : NARROWED, field, Effect.BREAKS_BOTH, types));
        }
        if (!types.same(Scalars::signed)) {
            findings.accept(finding(SIGN, field, Effect.BREAKS_BOTH, types));
        } else if (growth == 0 && !types.same(Object::getClass)) {
            findings.accept(finding(NUMBER, field, Effect.SOURCE, types));
        }
    }

    private static Finding finding(Rule rule, FieldPair field, Effect effect, Pair<Type> types) {
        return new Finding(rule, field.symbol(), Locations.both(field.before().location(), field.after().location()),
                effect, field.usages(), "member " + field.before().name() + " was " + TypeWords.of(types.before())
                        + " and is " + TypeWords.of(types.after()));
    }
}
