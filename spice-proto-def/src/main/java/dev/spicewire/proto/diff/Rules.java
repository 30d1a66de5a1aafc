package dev.spicewire.proto.diff;

import java.util.List;
import java.util.Optional;

/** All rules. */
public final class Rules {

    /** Every family of rules, in the order of their reports. */
    static final List<RuleFamily> FAMILIES = List.of(new ChannelRules(), new MessageRules(), new InheritanceRules(),
            new DefinitionRules(), new PlaceRules(), new TypeRules(), new ArrayRules(), new PointerRules(),
            new SwitchRules(), new EnumRules(), new ByteAttributeRules(), new ApiRules(), new DocRules());

    private Rules() {
    }

    /** {@return every rule, family by family} */
    public static List<Rule> all() {
        return FAMILIES.stream().flatMap(family -> family.rules().stream()).toList();
    }

    /** {@return the rule with an identifier such as {@code field-appended}, if there is one} */
    public static Optional<Rule> find(String id) {
        return all().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
