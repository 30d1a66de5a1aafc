// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Lazy;
import dev.spicewire.proto.diff.pair.Likeness;
import dev.spicewire.proto.diff.pair.Matched;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which case of a switch is which case of its other version: labels are on the wire and say it first, the name of the
 * member and what it looks like say it where labels have changed.
 */
final class CaseMatching {

    private final Pair<Switch> switches;
    private final EnumPair types;
    private final CaseLabels labels;
    private final Pair<Lazy<Map<SwitchCase, List<Integer>>>> leading;

    private CaseMatching(Pair<Switch> switches, EnumPair types, CaseLabels labels) {
        this.switches = switches;
        this.types = types;
        this.labels = labels;
        this.leading = new Pair<>(new Lazy<>(() -> leading(OldOrNew.OLD)), new Lazy<>(() -> leading(OldOrNew.NEW)));
    }

    /** {@return the cases of both versions} */
    static Matched<SwitchCase> of(Pair<Switch> switches, EnumPair types, CaseLabels labels) {
        return new CaseMatching(switches, types, labels).cases();
    }

    /** {@return the cases of both versions} */
    static Matched<SwitchCase> of(Pair<Switch> switches) {
        EnumPair types = new EnumPair(switches.map(Switch::variableType));
        return of(switches, types, new CaseLabels(types));
    }

    private Matched<SwitchCase> cases() {
        return Matched.by(switches.before().cases(), switches.after().cases(), List.of(
                Likeness.by(choice -> List.of(name(choice), labels.values(choice))),
                // Numbers that have changed hands: the text of the switch is the same.
                Likeness.by(choice -> List.of(name(choice), CaseLabels.texts(choice))),
                Likeness.by(labels::values),
                Likeness.any(choice -> with(name(choice), labels.keys(choice))),
                new Likeness<>(old -> meetings(OldOrNew.OLD, old), fresh -> meetings(OldOrNew.NEW, fresh)),
                Likeness.any(labels::keys),
                Likeness.by(CaseMatching::name),
                new Likeness<>(old -> with(look(old), labels.opposites(old)),
                        fresh -> with(look(fresh), labels.keys(fresh)))));
    }

    /** {@return labels of a case and values of an enum that lead to it, each with what the case looks like} */
    private List<Object> meetings(OldOrNew version, SwitchCase choice) {
        List<Object> keys = new ArrayList<>(labels.keys(choice));
        keys.addAll(leading.of(version).get().getOrDefault(choice, List.of()));
        return with(look(choice), keys);
    }

    /** {@return the values of an enum that both versions have, by the case that they lead to} */
    private Map<SwitchCase, List<Integer>> leading(OldOrNew version) {
        EnumType type = types.types().of(version);
        Map<SwitchCase, List<Integer>> values = new IdentityHashMap<>();
        if (!type.isFlags()) {
            CaseTable table = new CaseTable(switches.of(version));
            types.values().pairs().stream().map(pair -> pair.of(version)).forEach(value ->
                    table.taken(type.wireValue(value)).ifPresent(choice ->
                            values.computeIfAbsent(choice, k -> new ArrayList<>()).add(types.identity(value))));
        }
        return values;
    }

    private static List<Object> with(String same, List<?> keys) {
        return keys.stream().<Object>map(key -> List.of(same, key)).toList();
    }

    private static String name(SwitchCase choice) {
        return choice.member().name();
    }

    private static String look(SwitchCase choice) {
        return StructuralForm.of(choice.member());
    }
}
