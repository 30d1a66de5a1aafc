// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;

/** A switch in both versions. */
public final class SwitchPair extends Used {

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

    /** {@return what holds it} */
    public ContainerPair container() {
        return container;
    }

    /** {@return it in both versions} */
    public Pair<Switch> switches() {
        return switches;
    }

    /** {@return it in the old version} */
    public Switch before() {
        return switches.before();
    }

    /** {@return it in the new version} */
    public Switch after() {
        return switches.after();
    }

    /** {@return the types of the variables that decide} */
    public EnumPair types() {
        return types;
    }

    /** {@return which case is which} */
    public Matched<SwitchCase> cases() {
        return cases;
    }

    /** {@return which label of one version is which of the other} */
    public CaseLabels labels() {
        return labels;
    }

    /** {@return its name in reports} */
    public String symbol() {
        return container.symbol(switches.before());
    }

    /** {@return the name in reports of the member of a case} */
    public String symbol(SwitchCase choice) {
        return symbol() + "." + choice.member().name();
    }
}
