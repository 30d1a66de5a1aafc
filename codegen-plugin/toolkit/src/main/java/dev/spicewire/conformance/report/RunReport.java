// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.conformance.coverage.MinimumCoverage;
import dev.spicewire.conformance.coverage.SuiteCoverage;
import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
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
 * @param coverage how much of a protocol the cases show that were answered
 */
public record RunReport(TesteeDescription testee, List<Outcome> outcomes, Rerun rerun,
        List<String> problems, Optional<RunPart> part, CoverageReport coverage) {

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
     * What came of a run of which nobody measured what it shows.
     *
     * @param testee   what was tested
     * @param outcomes an outcome for each case, in the order of the suite
     * @param rerun    how a case is run alone
     * @param problems what is wrong beside single cases
     * @param part     which part of a run this is, if it is only one
     */
    public RunReport(TesteeDescription testee, List<Outcome> outcomes, Rerun rerun, List<String> problems,
            Optional<RunPart> part) {
        this(testee, outcomes, rerun, problems, part, CoverageReport.NONE);
    }

    /**
     * {@return the same with how much of a protocol the cases show that were answered}
     *
     * @param protocol the protocol
     * @param minimum  how much there has to be of it; what is missing is a problem
     */
    public RunReport measured(Protocol protocol, MinimumCoverage minimum) {
        CoverageReport measured = SuiteCoverage.of(protocol, outcomes.stream()
                .filter(outcome -> outcome.verdict() != Verdict.UNSUPPORTED && outcome.verdict() != Verdict.NOT_RUN)
                .map(Outcome::tested));
        List<String> all = new ArrayList<>(problems);
        all.addAll(minimum.shortfalls(measured));
        return new RunReport(testee, outcomes, rerun, all, part, measured);
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
