package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;
import java.util.Optional;

/**
 * Which case of a switch is which case of its other version: labels are on the wire and say it first, the name of the
 * member and what it looks like say it where labels have changed.
 */
final class CaseMatching {

    private final Pair<Switch> switches;
    private final EnumPair types;
    private final CaseLabels labels;

    private CaseMatching(Pair<Switch> switches) {
        this.switches = switches;
        this.types = new EnumPair(switches.map(Switch::variableType));
        this.labels = new CaseLabels(types);
    }

    /** {@return the cases of both versions} */
    static Matched<SwitchCase> of(Pair<Switch> switches) {
        return new CaseMatching(switches).cases();
    }

    private Matched<SwitchCase> cases() {
        return Matched.by(switches.before().cases(), switches.after().cases(), List.of(
                (a, b) -> sameName(a, b) && labels.sameValues(a, b),
                // Numbers that have changed hands: the text of the switch is the same.
                (a, b) -> sameName(a, b) && CaseLabels.sameNames(a, b),
                labels::sameValues,
                (a, b) -> sameName(a, b) && labels.overlap(a, b),
                (a, b) -> (labels.overlap(a, b) || meet(a, b)) && alike(a, b),
                labels::overlap,
                CaseMatching::sameName,
                (a, b) -> labels.oppose(a, b) && alike(a, b)));
    }

    /** {@return whether some value of an enum leads to both} */
    private boolean meet(SwitchCase before, SwitchCase after) {
        return types.values().pairs().stream().anyMatch(value ->
                leads(Version.OLD, value.before(), before) && leads(Version.NEW, value.after(), after));
    }

    private boolean leads(Version version, EnumValue value, SwitchCase choice) {
        EnumType type = types.types().of(version);
        Optional<SwitchCase> taken = switches.of(version).cases().stream()
                .filter(c -> c.matches(type.wireValue(value))).findFirst();
        return !type.isFlags() && taken.filter(c -> c == choice).isPresent();
    }

    private static boolean sameName(SwitchCase before, SwitchCase after) {
        return before.member().name().equals(after.member().name());
    }

    private static boolean alike(SwitchCase before, SwitchCase after) {
        return Shape.of(before.member()).equals(Shape.of(after.member()));
    }
}
