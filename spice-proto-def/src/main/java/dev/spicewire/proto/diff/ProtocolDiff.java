package dev.spicewire.proto.diff;

import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.List;

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
        List<Finding> findings = new ArrayList<>();
        Rules.FAMILIES.forEach(family -> family.check(match, findings::add));
        return new Comparison(findings.stream().map(finding -> change(finding, search)).toList());
    }

    private static Change change(Finding finding, WitnessSearch search) {
        return new Change(finding.rule(), finding.symbol(), finding.effect().level(), finding.places().before(),
                finding.places().after(), finding.pairings(), finding.affects(), finding.message(),
                search.witness(finding));
    }
}
