// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rules. */
public final class Rules {

    /** Every family of rules, in the order of their reports. */
    private static final List<RuleFamily> FAMILIES = List.of(new ChannelRules(), new MessageRules(),
            new InheritanceRules(), new DefinitionRules(), new MemberRules(), new TypeRules(), new ArrayRules(),
            new PointerRules(), new SwitchRules(), new EnumRules(), new ByteAttributeRules(), new ApiRules(),
            new DocRules());

    private Rules() {
    }

    /** {@return every rule, family by family} */
    public static List<Rule> all() {
        return FAMILIES.stream().flatMap(family -> family.rules().stream()).toList();
    }

    /** {@return every difference that one of the rules is about, once, at its root} */
    public static List<Finding> findings(Match match) {
        List<Finding> findings = new ArrayList<>();
        FAMILIES.forEach(family -> family.check(match, findings::add));
        return findings;
    }

    /** {@return the rule with an identifier such as {@code field-appended}, if there is one} */
    public static Optional<Rule> find(String id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
