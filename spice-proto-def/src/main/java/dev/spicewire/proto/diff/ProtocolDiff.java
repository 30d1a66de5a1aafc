// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Matcher;
import dev.spicewire.proto.diff.rules.Rules;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.witness.WitnessSearch;
import dev.spicewire.proto.model.Protocol;

/** Compares two versions of a protocol. */
public final class ProtocolDiff {

    private ProtocolDiff() {
    }

    /**
     * Finds every difference, says what it does to peers, and looks for bytes that prove it.
     *
     * @param before the old version
     * @param after  the new version
     * @return the differences, each once, at its root
     */
    public static Comparison compare(Protocol before, Protocol after) {
        Match match = Matcher.match(before, after);
        WitnessSearch search = new WitnessSearch(match);
        return new Comparison(Rules.findings(match).stream().map(finding -> change(finding, search)).toList());
    }

    private static Change change(Finding finding, WitnessSearch search) {
        return new Change(finding.rule(), finding.symbol(), finding.effect().level(), finding.locations().before(),
                finding.locations().after(), finding.pairings(), finding.affects(), finding.message(),
                search.witness(finding));
    }
}
