// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.SwitchCodes;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.resolve.context.AttributePlace;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.SwitchElement;
import dev.spicewire.proto.syntax.element.SwitchElement.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves switches: what decides, labels and fields. */
final class SwitchResolver {

    private final ResolverContext context;
    private final FieldResolver fields;

    SwitchResolver(ResolverContext context, FieldResolver fields) {
        this.context = context;
        this.fields = fields;
    }

    /** {@return the switch, empty where its variable can't be used, which is reported} */
    Optional<Switch> resolve(SwitchElement element, MemberScope scope) {
        Optional<EnumType> type = new SwitchVariableResolver(context.findings(), scope).type(element.variable());
        List<Optional<Field>> members = element.cases().stream().map(c -> fields.resolve(c.member(), scope)).toList();
        // By name once: a switch can have a case for each of very many values.
        Map<String, EnumValue> values = new HashMap<>();
        type.ifPresent(t -> t.values().forEach(v -> values.putIfAbsent(v.name(), v)));
        List<SwitchCase> cases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        boolean afterDefault = false;
        for (int i = 0; i < members.size(); i++) {
            SwitchElement.Case choice = element.cases().get(i);
            if (afterDefault) {
                context.findings().error(SwitchCodes.DEFAULT_NOT_LAST, choice.labels().get(0).location(),
                        "'" + choice.labels().get(0) + "' is never reached: 'default' in front of it always matches",
                        "move 'default' to the end");
            }
            List<CaseLabel> labels = labels(choice, type, values, seen);
            afterDefault = afterDefault || choice.labels().stream().anyMatch(Label.Default.class::isInstance);
            if (members.get(i).isPresent() && !labels.isEmpty()) {
                cases.add(new SwitchCase(labels, members.get(i).get()));
            }
            scope.add(choice.member(), members.get(i));
        }
        Attributes attributes = context.attributes().resolve(element.attributes(), AttributePlace.SWITCH);
        return type.map(t -> new Switch(element.name().text(), element.variable().stream().map(Name::text).toList(), t,
                cases, attributes, element.doc(), element.name().location()));
    }

    private List<CaseLabel> labels(SwitchElement.Case element, Optional<EnumType> type,
            Map<String, EnumValue> values, Set<String> seen) {
        List<CaseLabel> labels = new ArrayList<>();
        for (Label label : element.labels()) {
            if (!seen.add(label.toString())) {
                context.findings().error(SwitchCodes.REPEATED_CASE, label.location(),
                        "'" + label + "' is there already");
            }
            if (label instanceof Label.Default) {
                labels.add(new CaseLabel.Default());
            } else if (type.isPresent()) {
                label((Label.Value) label, type.get(), values).ifPresent(labels::add);
            }
        }
        return labels;
    }

    private Optional<CaseLabel> label(Label.Value label, EnumType type, Map<String, EnumValue> values) {
        Name name = label.name();
        EnumValue value = values.get(name.text());
        if (value == null) {
            context.findings().error(SwitchCodes.UNKNOWN_CASE, name.location(),
                    "'" + name + "' is not a value of " + type.name(),
                    context.findings().didYouMean(name.text(), type.values().stream().map(EnumValue::name).toList()));
            return Optional.empty();
        }
        if (type.isFlags()) {
            return Optional.of(new CaseLabel.Flag(value, label.negated()));
        }
        if (label.negated()) {
            context.findings().error(SwitchCodes.NEGATED_ENUM, name.location(),
                    "'!" + name + "' needs flags, and " + type.name() + " is an enum",
                    "list the other values, or use 'default'");
            return Optional.empty();
        }
        return Optional.of(new CaseLabel.Equal(value));
    }
}
