// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.ContainerPair;
import dev.spicewire.proto.diff.match.FieldPair;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Locations;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Rules about the attributes that change bytes or their meaning; {@code @nonnull} is with {@link PointerRules}. */
final class ByteAttributeRules implements RuleFamily {

    /** The attributes that rules on bytes deal with. */
    static final Set<String> ATTRIBUTES = Set.of("zero", "virtual", "nonnull", "nocopy", "fixedsize");

    private static final Rule ZEROED =
            Rule.mirrored("field-made-padding", "field-made-meaningful", "a member is always 0 now");
    private static final Rule MEANINGFUL =
            Rule.mirrored("field-made-meaningful", "field-made-padding", "a member that was always 0 has a value now");
    private static final Rule VIRTUAL =
            Rule.mirrored("field-made-virtual", "field-made-real", "a member has no bytes any more");
    private static final Rule REAL = Rule.mirrored("field-made-real", "field-made-virtual", "a member has bytes now");
    private static final Rule CONSTANT =
            Rule.symmetric("virtual-value-changed", "a member without bytes reads as another number");
    private static final Rule OPAQUE =
            Rule.mirrored("message-made-opaque", "message-made-structured", "a message is any bytes now");
    private static final Rule STRUCTURED =
            Rule.mirrored("message-made-structured", "message-made-opaque", "a message has members now");

    @Override
    public List<Rule> rules() {
        return List.of(ZEROED, MEANINGFUL, VIRTUAL, REAL, CONSTANT, OPAQUE, STRUCTURED);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        match.fields().forEach(field -> check(field, findings));
        for (ContainerPair container : match.containers()) {
            if (container.containers().before() instanceof Message before
                    && container.containers().after() instanceof Message after
                    && before.attributes().has("nocopy") != after.attributes().has("nocopy")) {
                boolean opaque = after.attributes().has("nocopy");
                findings.accept(new Finding(opaque ? OPAQUE : STRUCTURED, container.symbol(),
                        Locations.both(before.location(), after.location()),
                        opaque ? Effect.BREAKS_OLD_READER : Effect.BREAKS_NEW_READER, container.usages(),
                        "message " + before.name() + (opaque ? " is any bytes now" : " has members now")));
            }
        }
    }

    private static void check(FieldPair field, Consumer<Finding> findings) {
        if (field.onlyIn(OldOrNew.NEW, "zero")) {
            findings.accept(finding(ZEROED, field, Effect.BREAKS_NEW_READER, "is always 0 now"));
        } else if (field.onlyIn(OldOrNew.OLD, "zero")) {
            findings.accept(finding(MEANINGFUL, field, Effect.extension(field.after().doc()),
                    "was always 0 and has a value now"));
        }
        if (field.onlyIn(OldOrNew.NEW, "virtual")) {
            findings.accept(finding(VIRTUAL, field, Effect.BREAKS_BOTH, "has no bytes any more"));
        } else if (field.onlyIn(OldOrNew.OLD, "virtual")) {
            findings.accept(finding(REAL, field, Effect.BREAKS_BOTH, "has bytes now"));
        } else if (!field.fields().same(ByteAttributeRules::constant)) {
            findings.accept(finding(CONSTANT, field, Effect.BREAKS_BOTH, "read as " + constant(field.before())
                    .orElse("0") + " and reads as " + constant(field.after()).orElse("0")));
        }
    }

    private static Optional<String> constant(Field field) {
        return field.attributes().argument("virtual");
    }

    private static Finding finding(Rule rule, FieldPair field, Effect effect, String what) {
        return new Finding(rule, field.symbol(), Locations.both(field.before().location(), field.after().location()),
                effect, field.usages(), "member " + field.before().name() + " " + what);
    }
}
