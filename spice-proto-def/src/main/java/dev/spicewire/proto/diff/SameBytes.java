package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether members of a switch that are not taken for each other's other version have the same bytes all the same, as
 * after a case has been split. What is reported where it stands, such as a change of a struct in both, does not count.
 */
final class SameBytes {

    private final Match match;
    private final SwitchPair choice;
    private final PairTable<Boolean> known = new PairTable<>();

    SameBytes(Match match, SwitchPair choice) {
        this.match = match;
        this.choice = choice;
    }

    /** {@return whether it does not matter on the wire which version's case is taken} */
    boolean of(SwitchCase before, SwitchCase after) {
        Pair<SwitchCase> cases = new Pair<>(before, after);
        return known.get(cases, () -> alike(cases.map(SwitchCase::member)));
    }

    private boolean alike(Pair<Field> members) {
        BodyWalk walk = new BodyWalk();
        choice.reaches().forEach(reach -> walk.member(choice, members, reach));
        List<Finding> findings = new ArrayList<>();
        Match inside = match.without(walk);
        Rules.FAMILIES.forEach(family -> family.check(inside, findings::add));
        return findings.stream().noneMatch(finding -> finding.effect().level().atLeast(Level.EXTENSION));
    }
}
