// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.FieldPair;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.PointerType;
import java.util.List;
import java.util.function.Consumer;

/** Rules about pointers: whether there is one, and whether it can be null. */
final class PointerRules implements RuleFamily {

    private static final Rule ADDED =
            Rule.mirrored("pointer-added", "pointer-removed", "a pointer stands where the data were");
    private static final Rule REMOVED =
            Rule.mirrored("pointer-removed", "pointer-added", "the data stand where a pointer was");
    private static final Rule NONNULL =
            Rule.mirrored("pointer-made-nonnull", "pointer-made-nullable", "null is not allowed any more");
    private static final Rule NULLABLE =
            Rule.mirrored("pointer-made-nullable", "pointer-made-nonnull", "null is allowed now");

    @Override
    public List<Rule> rules() {
        return List.of(ADDED, REMOVED, NONNULL, NULLABLE);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        for (FieldPair field : match.fields()) {
            boolean before = field.types().before() instanceof PointerType;
            boolean after = field.types().after() instanceof PointerType;
            if (before && after) {
                nullability(field, findings);
            } else if (after) {
                findings.accept(finding(ADDED, field, Effect.BREAKS_BOTH,
                        "was inline and is behind a pointer of four bytes"));
            } else if (before) {
                findings.accept(finding(REMOVED, field, Effect.BREAKS_BOTH,
                        "was behind a pointer of four bytes and is inline"));
            }
        }
    }

    private static void nullability(FieldPair field, Consumer<Finding> findings) {
        if (field.onlyIn(OldOrNew.NEW, "nonnull")) {
            findings.accept(finding(NONNULL, field, Effect.BREAKS_NEW_READER, "must not be null any more"));
        } else if (field.onlyIn(OldOrNew.OLD, "nonnull")) {
            findings.accept(finding(NULLABLE, field, Effect.BREAKS_OLD_READER, "can be null now"));
        }
    }

    private static Finding finding(Rule rule, FieldPair field, Effect effect, String what) {
        return new Finding(rule, field.symbol(), Locations.both(field.before().location(), field.after().location()),
                effect, field.usages(), "member " + field.before().name() + " " + what);
    }
}
