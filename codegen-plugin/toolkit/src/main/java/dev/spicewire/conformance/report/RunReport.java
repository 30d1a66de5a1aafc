// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What came of a run.
 *
 * @param testee   what was tested
 * @param outcomes an outcome for each case, in the order of the suite
 * @param rerun    how a case is run alone
 * @param problems what is wrong beside single cases: lines in the list of known failures, a testee that did not start
 *                 again
 * @param part     which part of a run this is, if it is only one
 */
public record RunReport(TesteeDescription testee, List<Outcome> outcomes, Rerun rerun,
        List<String> problems, Optional<RunPart> part) {

    /** Takes copies. */
    public RunReport {
        outcomes = List.copyOf(outcomes);
        problems = List.copyOf(problems);
    }

    /**
     * What came of a whole run.
     *
     * @param testee   what was tested
     * @param outcomes an outcome for each case, in the order of the suite
     * @param rerun    how a case is run alone
     * @param problems what is wrong beside single cases
     */
    public RunReport(TesteeDescription testee, List<Outcome> outcomes, Rerun rerun, List<String> problems) {
        this(testee, outcomes, rerun, problems, Optional.empty());
    }

    /**
     * {@return whether all that the testee can do is right, it can do something, and nothing else is wrong; whether it
     * can do something is not seen from a part}
     */
    public boolean isClean() {
        Tally tally = Tally.of(outcomes);
        return tally.count(Verdict.FAILED) == 0 && tally.count(Verdict.NOT_RUN) == 0 && problems.isEmpty()
                && (part.isPresent() || tally.count(Verdict.UNSUPPORTED) < tally.total());
    }

    /** {@return the outcomes of some kind} */
    List<Outcome> outcomes(Predicate<Verdict> kind) {
        return outcomes.stream().filter(outcome -> kind.test(outcome.verdict())).toList();
    }
}
