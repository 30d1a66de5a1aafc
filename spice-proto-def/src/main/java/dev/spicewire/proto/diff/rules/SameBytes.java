// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.BodyWalk;
import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.SwitchPair;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.pair.PairTable;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.SwitchCase;

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
        choice.usages().forEach(usage -> walk.member(choice, members, usage));
        return Rules.findings(match.without(walk)).stream()
                .noneMatch(finding -> finding.effect().level().atLeast(Level.EXTENSION));
    }
}
