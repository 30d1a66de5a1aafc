package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;

/** A switch in both versions. */
final class SwitchPair extends Reached {

    private final ContainerPair container;
    private final Pair<Switch> switches;
    private final EnumPair types;
    private final CaseLabels labels;
    private final Matched<SwitchCase> cases;

    SwitchPair(ContainerPair container, Pair<Switch> switches) {
        this.container = container;
        this.switches = switches;
        this.types = new EnumPair(switches.map(Switch::variableType));
        this.labels = new CaseLabels(types);
        this.cases = CaseMatching.of(switches, types, labels);
    }

    ContainerPair container() {
        return container;
    }

    Pair<Switch> switches() {
        return switches;
    }

    Switch before() {
        return switches.before();
    }

    Switch after() {
        return switches.after();
    }

    /** {@return the types of the variables that decide} */
    EnumPair types() {
        return types;
    }

    Matched<SwitchCase> cases() {
        return cases;
    }

    /** {@return which label of one version is which of the other} */
    CaseLabels labels() {
        return labels;
    }

    /** {@return its name in reports} */
    String symbol() {
        return container.symbol(switches.before());
    }

    /** {@return the name in reports of the member of a case} */
    String symbol(SwitchCase choice) {
        return symbol() + "." + choice.member().name();
    }
}
