package dev.spicewire.conformance.verdict;

import dev.spicewire.conformance.suite.Case;
import java.util.Optional;

/**
 * What became of a case.
 *
 * @param tested   the case
 * @param verdict  what became of it
 * @param mismatch why the answer is wrong, if it is
 * @param note     the reason in the list of known failures, empty for other verdicts
 */
public record Outcome(Case tested, Verdict verdict, Optional<Mismatch> mismatch, String note) {

    static Outcome of(Case tested, Verdict verdict) {
        return new Outcome(tested, verdict, Optional.empty(), "");
    }

    static Outcome failed(Case tested, Mismatch mismatch) {
        return new Outcome(tested, Verdict.FAILED, Optional.of(mismatch), "");
    }

    Outcome known(String reason) {
        return new Outcome(tested, Verdict.KNOWN_FAILURE, mismatch, reason);
    }
}
